#ifndef CHEKI_LAZILY_H
#define CHEKI_LAZILY_H

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// A shared library that is loaded when the first of its functions is called: libcurl alone brings forty others with it,
// which a shell that asks nobody need not wait for.
//
//   LAZILY(curl, "libcurl.so.4", "libcurl.so")
//   FORWARD(curl, CURL *, curl_easy_init, (void), (), NULL)
//
// defines curl_easy_init, which calls the library's; where the library cannot be loaded it gives the last argument.

#define LAZILY(library, ...)                                                                        \
  static void *library##_handle;                                                                    \
  static void library##_load(void) {                                                                \
    const char *names[] = {__VA_ARGS__};                                                            \
    for (size_t at = 0; at < sizeof names / sizeof *names && !library##_handle; at++)               \
      library##_handle = dlopen(names[at], RTLD_NOW | RTLD_LOCAL);                                  \
  }                                                                                                 \
  static void *library##_function(const char *name) {                                               \
    static pthread_once_t once = PTHREAD_ONCE_INIT;                                                 \
    pthread_once(&once, library##_load);                                                            \
    return library##_handle ? dlsym(library##_handle, name) : NULL;                                 \
  }

#define FORWARD(library, result, name, parameters, arguments, otherwise)                            \
  result name parameters {                                                                          \
    static result(*volatile real) parameters;                                                       \
    if (!real) real = (result(*) parameters)library##_function(#name);                              \
    return real ? real arguments : otherwise;                                                       \
  }

#define FORWARD_VOID(library, name, parameters, arguments)                                          \
  void name parameters {                                                                            \
    static void(*volatile real) parameters;                                                         \
    if (!real) real = (void(*) parameters)library##_function(#name);                                \
    if (real) real arguments;                                                                       \
  }

#endif
