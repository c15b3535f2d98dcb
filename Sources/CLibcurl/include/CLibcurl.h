#ifndef CHEKI_CLIBCURL_H
#define CHEKI_CLIBCURL_H

#include <curl/curl.h>

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which Swift cannot call. One function here for
// each shape of value; the rest of libcurl is called directly.

CURLcode cheki_curl_global_init(void);

CURLcode cheki_curl_set_long(CURL *easy, CURLoption option, long value);
CURLcode cheki_curl_set_off(CURL *easy, CURLoption option, curl_off_t value);
CURLcode cheki_curl_set_pointer(CURL *easy, CURLoption option, const void *value);
CURLcode cheki_curl_set_text(CURL *easy, CURLoption option, const char *value);
CURLcode cheki_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *list);
// Copies the bytes.
CURLcode cheki_curl_set_blob(CURL *easy, CURLoption option, const void *bytes, size_t count);
// A write or header callback; its last argument comes from CURLOPT_WRITEDATA or CURLOPT_HEADERDATA.
CURLcode cheki_curl_set_callback(CURL *easy, CURLoption option, curl_write_callback callback);

// 0 where libcurl does not know.
long cheki_curl_get_long(CURL *easy, CURLINFO info);
curl_off_t cheki_curl_get_off(CURL *easy, CURLINFO info);

CURLMcode cheki_curl_multi_set_long(CURLM *multi, CURLMoption option, long value);

// The file of certificate authorities that libcurl was built with; NULL where there is none.
const char *cheki_curl_system_authorities(void);

#endif
