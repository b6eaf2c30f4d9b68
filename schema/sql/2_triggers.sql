-- What no CHECK can say: rules that look at a second row. They hold for every client, not only for this library.
-- The span invariant has four doors, one trigger each: a figure comes, a figure changes, a text changes, a text is put in
-- the place of another (REPLACE with foreign keys off).

CREATE TRIGGER observation_quote_on_insert AFTER INSERT ON observation
WHEN coalesce(
    (SELECT substr(text, NEW.span_start - span_start + 1, NEW.span_end - NEW.span_start) FROM text_window
     WHERE document = NEW.document AND span_start <= NEW.span_start AND NEW.span_end <= span_end),
    (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE key = NEW.document)) IS NOT NEW.quote
BEGIN
  SELECT RAISE(ABORT, 'The quote of an observation must be exactly the characters of its span in the text of its document.');
END;

CREATE TRIGGER observation_quote_on_update AFTER UPDATE OF document, span_start, span_end, quote ON observation
WHEN coalesce(
    (SELECT substr(text, NEW.span_start - span_start + 1, NEW.span_end - NEW.span_start) FROM text_window
     WHERE document = NEW.document AND span_start <= NEW.span_start AND NEW.span_end <= span_end),
    (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE key = NEW.document)) IS NOT NEW.quote
BEGIN
  SELECT RAISE(ABORT, 'An observation can only be changed so that its quote stays exactly the characters of its span.');
END;

CREATE TRIGGER document_text_on_update AFTER UPDATE OF key, text ON document
WHEN EXISTS (SELECT 1 FROM observation WHERE document = NEW.key
             AND substr(NEW.text, span_start + 1, span_end - span_start) <> quote)
BEGIN
  SELECT RAISE(ABORT, 'The text of a document cannot be changed where an observation quotes it.');
END;

CREATE TRIGGER document_text_on_insert AFTER INSERT ON document
WHEN EXISTS (SELECT 1 FROM observation WHERE document = NEW.key
             AND substr(NEW.text, span_start + 1, span_end - span_start) <> quote)
BEGIN
  SELECT RAISE(ABORT, 'A document cannot be replaced by one with another text while observations quote it.');
END;

-- A window is a true piece of its document, or it is not there.
CREATE TRIGGER text_window_on_insert AFTER INSERT ON text_window
WHEN (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) FROM document WHERE key = NEW.document) IS NOT NEW.text
BEGIN
  SELECT RAISE(ABORT, 'A text window must hold exactly the characters of its span in the text of its document.');
END;

CREATE TRIGGER text_window_on_update BEFORE UPDATE ON text_window
BEGIN
  SELECT RAISE(ABORT, 'A text window cannot be changed; it is deleted and made anew.');
END;

CREATE TRIGGER text_window_ends_on_update AFTER UPDATE OF key, text ON document
BEGIN
  DELETE FROM text_window WHERE document IN (OLD.key, NEW.key);
END;

CREATE TRIGGER text_window_ends_on_insert AFTER INSERT ON document
BEGIN
  DELETE FROM text_window WHERE document = NEW.key;
END;

CREATE TRIGGER document_vintage_on_insert AFTER INSERT ON document
WHEN NEW.superseded_by IS NOT NULL AND (SELECT source FROM document WHERE id = NEW.superseded_by) IS NOT NEW.source
BEGIN
  SELECT RAISE(ABORT, 'A document can only be superseded by another vintage of the same source.');
END;

CREATE TRIGGER document_vintage_on_update AFTER UPDATE OF source, superseded_by ON document
WHEN NEW.superseded_by IS NOT NULL AND (SELECT source FROM document WHERE id = NEW.superseded_by) IS NOT NEW.source
BEGIN
  SELECT RAISE(ABORT, 'A document can only be marked as superseded by another vintage of the same source.');
END;
