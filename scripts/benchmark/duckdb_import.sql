-- Receipts and their lines into DuckDB's own file.
CREATE TABLE receipt AS SELECT * EXCLUDE (items), items FROM read_json('@LINES@', format = 'newline_delimited');
CREATE TABLE item AS SELECT fiscalDriveNumber, fiscalDocumentNumber, unnest(items, recursive := true) FROM receipt;
