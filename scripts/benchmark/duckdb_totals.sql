-- Totals of every shift by sign and payment.
COPY (
  SELECT drive, shift, sign, count(*), sum(total), sum(cash), sum(electronic), sum(prepaid), sum(postpaid),
    sum(provision), min(datetime), max(datetime)
  FROM receipt GROUP BY drive, shift, sign ORDER BY drive, shift, sign
) TO '/dev/stdout' (HEADER);
