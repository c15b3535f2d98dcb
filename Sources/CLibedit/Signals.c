#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

#include "CLibedit.h"

static _Atomic uint32_t counts[NSIG];
static _Atomic int ending;
static _Atomic int wake_descriptor = -1;

// The terminal to be given back, and what is changed in it now.
static struct termios kept;
static _Atomic int kept_descriptor = -1;
static _Atomic int modes_changed;
static _Atomic int paste_on;

int clibedit_wake_descriptor(void) {
  int descriptor = atomic_load(&wake_descriptor);
  if (descriptor >= 0) return descriptor;
  int made = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (atomic_compare_exchange_strong(&wake_descriptor, &descriptor, made)) return made;
  close(made);
  return descriptor;
}

void clibedit_wake(void) {
  int descriptor = atomic_load(&wake_descriptor);
  uint64_t one = 1;
  if (descriptor >= 0 && write(descriptor, &one, sizeof one) < 0) return;
}

void clibedit_terminal_keep(int descriptor) {
  if (atomic_load(&kept_descriptor) >= 0 || tcgetattr(descriptor, &kept) != 0) return;
  atomic_store(&kept_descriptor, descriptor);
  atexit(clibedit_terminal_restore);
}

void clibedit_terminal_changed(int changed, int paste) {
  atomic_store(&modes_changed, changed);
  atomic_store(&paste_on, paste);
}

void clibedit_terminal_restore(void) {
  int descriptor = atomic_load(&kept_descriptor);
  // A process in the background would be stopped for touching the terminal.
  if (descriptor < 0 || !atomic_exchange(&modes_changed, 0) || tcgetpgrp(descriptor) != getpgrp()) return;
  static const char paste_off[] = "\033[?2004l";
  if (atomic_exchange(&paste_on, 0) && write(descriptor, paste_off, sizeof paste_off - 1) < 0) {
    // The modes are still worth giving back.
  }
  tcsetattr(descriptor, TCSANOW, &kept);
}

static void count(int signal) {
  int error = errno;
  atomic_fetch_add(&counts[signal], 1);
  clibedit_wake();
  errno = error;
}

static void end(int signal) {
  int error = errno;
  int none = 0;
  if (!atomic_compare_exchange_strong(&ending, &none, signal)) {
    clibedit_terminal_restore();
    _exit(128 + signal);
  }
  clibedit_wake();
  errno = error;
}

static void nothing(int signal) { (void)signal; }

// Ctrl-\ is a slip at the prompt, and the last way out of work that nothing else stops.
static void quit(int sig) {
  if (atomic_load(&modes_changed)) return;
  signal(sig, SIG_DFL);
  raise(sig);
}

static struct sigaction before_crash[NSIG];

static void crash(int signal, siginfo_t *information, void *context) {
  (void)context;
  clibedit_terminal_restore();
  // A fault comes again by itself after the return; what another process sent does not.
  sigaction(signal, &before_crash[signal], NULL);
  if (information->si_code <= 0) raise(signal);
}

static void handle(int signal, void (*handler)(int), int even_ignored) {
  struct sigaction current;
  if (!even_ignored && sigaction(signal, NULL, &current) == 0 && current.sa_handler == SIG_IGN) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;  // whoever waits here polls, and poll is never restarted
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
  // A parent may have left it blocked.
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
}

void clibedit_signals_start(int interactive) {
  clibedit_wake_descriptor();
  handle(SIGINT, count, interactive);
  handle(SIGWINCH, count, 1);
  handle(SIGTERM, end, interactive);
  handle(SIGHUP, end, 0);
  // Not SIG_IGN, which the programs that the shell starts would inherit.
  handle(SIGPIPE, nothing, 1);
  if (!interactive) return;
  handle(SIGTSTP, count, 1);
  handle(SIGCONT, count, 1);
  handle(SIGQUIT, quit, 1);

  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    struct sigaction before;
    if (sigaction(crashes[i], NULL, &before) != 0 || before.sa_sigaction == crash) continue;
    before_crash[crashes[i]] = before;
    sigaction(crashes[i], &action, NULL);
  }
}

uint32_t clibedit_signal_count(int signal) {
  return signal > 0 && signal < NSIG ? atomic_load(&counts[signal]) : 0;
}

int clibedit_signal_ending(void) { return atomic_load(&ending); }

int clibedit_signal_waits(int signal) {
  // Only what a thread blocks can wait for it to see.
  sigset_t one, mask, pending;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_BLOCK, &one, &mask);
  int waits = sigpending(&pending) == 0 && sigismember(&pending, signal) == 1;
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  return waits;
}

void clibedit_suspend(void) {
  struct sigaction handler, standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  // Whoever calls may be a thread of a pool, where all signals are blocked.
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &handler);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &handler, NULL);
}
