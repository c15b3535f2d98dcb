#include "CSodium.h"

#include <Lazily.h>

LAZILY(sodium, "libsodium.so.23", "libsodium.so.26", "libsodium.so")

// Without the library nothing can be told: sodium_init says so, and nobody goes on.
FORWARD(sodium, int, sodium_init, (void), (), -1)
FORWARD(
  sodium, int, crypto_sign_verify_detached,
  (const unsigned char *signature, const unsigned char *message, unsigned long long length, const unsigned char *key),
  (signature, message, length, key), -1)
FORWARD(
  sodium, int, crypto_sign_seed_keypair, (unsigned char *key, unsigned char *secret, const unsigned char *seed),
  (key, secret, seed), -1)
FORWARD(
  sodium, int, crypto_sign_detached,
  (unsigned char *signature, unsigned long long *count, const unsigned char *message, unsigned long long length,
   const unsigned char *secret),
  (signature, count, message, length, secret), -1)
FORWARD_VOID(sodium, randombytes_buf, (void *const buffer, const size_t count), (buffer, count))
FORWARD_VOID(sodium, sodium_memzero, (void *const memory, const size_t count), (memory, count))
