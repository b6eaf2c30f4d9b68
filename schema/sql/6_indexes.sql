-- One index for each question that people ask; the tests look at the query plans.

-- a region's reports of a year; with its descendants it is a range of codes
CREATE INDEX document_by_region ON document (region, year);
-- compare regions, or the largest changes: one indicator, one year
CREATE INDEX observation_by_indicator ON observation (indicator, year, region) WHERE indicator IS NOT NULL;
-- a time series: one region, one indicator
CREATE INDEX observation_by_region ON observation (region, indicator, year);
-- figures that do not reckon are few
CREATE INDEX check_result_inconsistent ON check_result (document, number) WHERE consistent = 0;
-- the vintages that a document has superseded, when it is removed
CREATE INDEX document_superseded ON document (superseded_by) WHERE superseded_by IS NOT NULL;
