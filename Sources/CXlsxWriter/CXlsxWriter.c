#include "CXlsxWriter.h"

#include <Lazily.h>

LAZILY(xlsxwriter, "libxlsxwriter.so.4", "libxlsxwriter.so")

FORWARD(
  xlsxwriter, lxw_workbook *, workbook_new_opt, (const char *path, lxw_workbook_options *options), (path, options), NULL)
FORWARD(xlsxwriter, lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name), NULL)
FORWARD(xlsxwriter, lxw_format *, workbook_add_format, (lxw_workbook * book), (book), NULL)
FORWARD(xlsxwriter, lxw_error, workbook_close, (lxw_workbook * book), (book), LXW_ERROR_MEMORY_MALLOC_FAILED)
FORWARD_VOID(xlsxwriter, format_set_bold, (lxw_format * format), (format))
FORWARD_VOID(xlsxwriter, format_set_num_format, (lxw_format * format, const char *text), (format, text))
FORWARD(
  xlsxwriter, lxw_error, worksheet_set_column,
  (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
  (sheet, first, last, width, format), LXW_ERROR_MEMORY_MALLOC_FAILED)
FORWARD_VOID(
  xlsxwriter, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
FORWARD(
  xlsxwriter, lxw_error, worksheet_write_string,
  (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
  (sheet, row, column, text, format), LXW_ERROR_MEMORY_MALLOC_FAILED)
FORWARD(
  xlsxwriter, lxw_error, worksheet_write_number,
  (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
  (sheet, row, column, number, format), LXW_ERROR_MEMORY_MALLOC_FAILED)
FORWARD(xlsxwriter, char *, lxw_strerror, (lxw_error code), (code), "libxlsxwriter is not installed")
