-- The same comparison in DuckDB: three joins, each over what the one before left.
CREATE TEMP TABLE received AS SELECT row_number() OVER () AS place, * FROM read_csv('@OPERATOR@', header = true, columns = @COLUMNS@);
CREATE TEMP TABLE booked AS SELECT row_number() OVER () AS place, * FROM read_csv('@BOOKS@', header = true, columns = @COLUMNS@);
CREATE TEMP TABLE pairs AS
  SELECT r.place AS r, b.place AS b FROM received r JOIN booked b ON r.drive = b.drive AND r.document = b.document;
INSERT INTO pairs
  SELECT r.place, b.place FROM (SELECT * FROM received ANTI JOIN pairs ON received.place = pairs.r) r
  JOIN (SELECT * FROM booked ANTI JOIN pairs ON booked.place = pairs.b WHERE document IS NULL) b
    ON r.drive = b.drive AND r.shift = b.shift AND r.number = b.number;
INSERT INTO pairs
  SELECT r.place, b.place FROM (SELECT * FROM received ANTI JOIN pairs ON received.place = pairs.r) r
  JOIN (SELECT * FROM booked ANTI JOIN pairs ON booked.place = pairs.b WHERE document IS NULL) b
    ON r.drive = b.drive AND r.datetime = b.datetime AND r.total = b.total;
CREATE TEMP TABLE twice AS SELECT r FROM pairs GROUP BY r HAVING count(*) > 1;
COPY (
  SELECT 'missing_in_books' AS kind, drive, shift, number, document FROM received ANTI JOIN pairs ON received.place = pairs.r
  UNION ALL
  SELECT 'missing_in_operator', drive, shift, number, document FROM booked ANTI JOIN pairs ON booked.place = pairs.b
  UNION ALL
  SELECT 'duplicate_in_books', drive, shift, number, document FROM received SEMI JOIN twice ON received.place = twice.r
  UNION ALL
  SELECT
    CASE WHEN r.total <> b.total THEN 'sum_differs' WHEN r.sign <> b.sign THEN 'sign_differs'
      WHEN r.shift <> b.shift THEN 'shift_differs' WHEN r.datetime <> b.datetime THEN 'time_differs'
      ELSE 'payment_differs' END,
    r.drive, r.shift, r.number, r.document
  FROM pairs JOIN received r ON r.place = pairs.r JOIN booked b ON b.place = pairs.b
  WHERE pairs.r NOT IN (SELECT r FROM twice)
    AND (r.total, r.sign, r.shift, r.datetime, r.cash, r.electronic, r.prepaid, r.postpaid, r.provision)
      <> (b.total, b.sign, b.shift, b.datetime, b.cash, b.electronic, b.prepaid, b.postpaid, b.provision)
) TO '@OUT@' (HEADER);
