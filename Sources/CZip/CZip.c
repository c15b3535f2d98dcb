#include "CZip.h"

#include <Lazily.h>

LAZILY(zip, "libzip.so.4", "libzip.so.5", "libzip.so")

#define MISSING "libzip is not installed"

FORWARD(zip, zip_t *, zip_fdopen, (int file, int flags, int *error), (file, flags, error), NULL)
FORWARD_VOID(zip, zip_discard, (zip_t * archive), (archive))
FORWARD_VOID(zip, zip_error_init_with_code, (zip_error_t * error, int code), (error, code))
FORWARD_VOID(zip, zip_error_fini, (zip_error_t * error), (error))
FORWARD(zip, const char *, zip_error_strerror, (zip_error_t * error), (error), MISSING)
FORWARD(
  zip, zip_int64_t, zip_name_locate, (zip_t * archive, const char *name, zip_flags_t flags), (archive, name, flags), -1)
FORWARD(zip, zip_file_t *, zip_fopen, (zip_t * archive, const char *name, zip_flags_t flags), (archive, name, flags), NULL)
FORWARD(zip, int, zip_fclose, (zip_file_t * file), (file), -1)
FORWARD(zip, zip_int64_t, zip_fread, (zip_file_t * file, void *buffer, zip_uint64_t count), (file, buffer, count), -1)
FORWARD(zip, const char *, zip_file_strerror, (zip_file_t * file), (file), MISSING)
