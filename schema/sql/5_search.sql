-- Full-text search that can be left out. A run of Chinese characters is written as overlapping pairs and its last character
-- (依法行政 as 依法 法行 行政 政), so that stock unicode61 finds words of any length. The index holds no copy of the text.

CREATE VIRTUAL TABLE document_search USING fts5 (title, text, content = '', tokenize = 'unicode61');

INSERT INTO table_doc (table_name, meaning) VALUES
  ('document_search', 'Full-text index of titles and texts, without a copy of them: rowid is document.key. Find words of two characters by MATCH ''复议'', of more by their overlapping pairs as a phrase, MATCH ''"行政 政复 复议"'', of one by MATCH ''罚*''. May be missing; nothing else needs it.');
INSERT INTO column_doc (table_name, column_name, unit, meaning) VALUES
  ('document_search', 'title', NULL, 'Words of document.title. Reads as NULL.'),
  ('document_search', 'text', NULL, 'Words of document.text. Reads as NULL.');
