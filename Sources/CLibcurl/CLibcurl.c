#include "CLibcurl.h"

#include <Lazily.h>

LAZILY(curl, "libcurl.so.4", "libcurl.so")

// The rest of libcurl that is called directly.
FORWARD(curl, CURLcode, curl_global_init, (long flags), (flags), CURLE_FAILED_INIT)
FORWARD(curl, CURL *, curl_easy_init, (void), (), NULL)
FORWARD_VOID(curl, curl_easy_cleanup, (CURL *easy), (easy))
FORWARD(curl, const char *, curl_easy_strerror, (CURLcode code), (code), "libcurl is not installed")
FORWARD(curl, struct curl_slist *, curl_slist_append, (struct curl_slist *list, const char *text), (list, text), NULL)
FORWARD_VOID(curl, curl_slist_free_all, (struct curl_slist *list), (list))
FORWARD(curl, CURLM *, curl_multi_init, (void), (), NULL)
FORWARD(curl, CURLMcode, curl_multi_add_handle, (CURLM *multi, CURL *easy), (multi, easy), CURLM_INTERNAL_ERROR)
FORWARD(curl, CURLMcode, curl_multi_remove_handle, (CURLM *multi, CURL *easy), (multi, easy), CURLM_INTERNAL_ERROR)
FORWARD(curl, CURLMcode, curl_multi_perform, (CURLM *multi, int *running), (multi, running), CURLM_INTERNAL_ERROR)
FORWARD(
  curl, CURLMcode, curl_multi_poll, (CURLM *multi, struct curl_waitfd extra[], unsigned int count, int timeout, int *ready),
  (multi, extra, count, timeout, ready), CURLM_INTERNAL_ERROR)
FORWARD(curl, CURLMcode, curl_multi_wakeup, (CURLM *multi), (multi), CURLM_INTERNAL_ERROR)
FORWARD(curl, CURLMcode, curl_multi_cleanup, (CURLM *multi), (multi), CURLM_INTERNAL_ERROR)
FORWARD(curl, CURLMsg *, curl_multi_info_read, (CURLM *multi, int *left), (multi, left), NULL)

// The variadic ones. A handle comes from the library, so that it is loaded by the time they are called.
typedef CURLcode (*easy_option)(CURL *, CURLoption, ...);
typedef CURLcode (*easy_info)(CURL *, CURLINFO, ...);
typedef CURLMcode (*multi_option)(CURLM *, CURLMoption, ...);

static easy_option set_option(void) { return (easy_option)curl_function("curl_easy_setopt"); }
static easy_info get_info(void) { return (easy_info)curl_function("curl_easy_getinfo"); }

CURLcode cheki_curl_global_init(void) { return curl_global_init(CURL_GLOBAL_ALL); }

CURLcode cheki_curl_set_long(CURL *easy, CURLoption option, long value) {
  return set_option()(easy, option, value);
}

CURLcode cheki_curl_set_off(CURL *easy, CURLoption option, curl_off_t value) {
  return set_option()(easy, option, value);
}

CURLcode cheki_curl_set_pointer(CURL *easy, CURLoption option, const void *value) {
  return set_option()(easy, option, value);
}

CURLcode cheki_curl_set_text(CURL *easy, CURLoption option, const char *value) {
  return set_option()(easy, option, value);
}

CURLcode cheki_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *list) {
  return set_option()(easy, option, list);
}

CURLcode cheki_curl_set_blob(CURL *easy, CURLoption option, const void *bytes, size_t count) {
  struct curl_blob blob = {.data = (void *)bytes, .len = count, .flags = CURL_BLOB_COPY};
  return set_option()(easy, option, &blob);
}

CURLcode cheki_curl_set_callback(CURL *easy, CURLoption option, curl_write_callback callback) {
  return set_option()(easy, option, callback);
}

long cheki_curl_get_long(CURL *easy, CURLINFO info) {
  long value = 0;
  return get_info()(easy, info, &value) == CURLE_OK ? value : 0;
}

curl_off_t cheki_curl_get_off(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  return get_info()(easy, info, &value) == CURLE_OK ? value : 0;
}

CURLMcode cheki_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return ((multi_option)curl_function("curl_multi_setopt"))(multi, option, value);
}

const char *cheki_curl_system_authorities(void) {
  curl_version_info_data *(*info)(CURLversion) = curl_function("curl_version_info");
  curl_version_info_data *data = info ? info(CURLVERSION_NOW) : NULL;
  return data && data->age >= CURLVERSION_SEVENTH ? data->cainfo : NULL;
}
