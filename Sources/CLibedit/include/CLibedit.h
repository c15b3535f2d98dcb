#ifndef CLIBEDIT_H
#define CLIBEDIT_H

#include <histedit.h>
#include <stddef.h>
#include <stdint.h>

// libedit without its variadic calls, which Swift cannot make. Texts cross as zero-ended arrays of Unicode scalars:
// libedit's wide interface, so that nothing is converted through the locale on the way.

/// What libedit asks its owner for. All pointers must outlive the editor.
typedef struct {
  void *_Nullable owner;
  /// The prompt and the right prompt, alive until the next call. \1 stands before and after every escape sequence.
  const uint32_t *_Nonnull (*_Nonnull prompt)(void *_Nullable owner);
  const uint32_t *_Nonnull (*_Nonnull right_prompt)(void *_Nullable owner);
  /// The next scalar: 1 read, 0 end of input, -1 given up.
  int (*_Nonnull read)(void *_Nullable owner, uint32_t *_Nonnull scalar);
} clibedit_callbacks;

typedef unsigned char (*clibedit_command)(EditLine *_Nullable, wint_t);

void clibedit_attach(EditLine *_Nonnull editor, const clibedit_callbacks *_Nonnull callbacks);
void *_Nullable clibedit_owner(EditLine *_Nullable editor);

int clibedit_set_integer(EditLine *_Nonnull editor, int option, int value);
/// 0, or -1 where the terminal's type is not known.
int clibedit_set_terminal(EditLine *_Nonnull editor, const char *_Nonnull type);
int clibedit_set_keymap(EditLine *_Nonnull editor, const char *_Nonnull name);
int clibedit_set_error_stream(EditLine *_Nonnull editor, FILE *_Nonnull stream);
int clibedit_add_command(
    EditLine *_Nonnull editor, const char *_Nonnull name, const char *_Nonnull help, clibedit_command _Nonnull command);
int clibedit_bind(EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull command);
int clibedit_bind_scalar(EditLine *_Nonnull editor, uint32_t key, const char *_Nonnull command);
/// Draws prompt and line anew from the current column, which must be the first.
void clibedit_refresh(EditLine *_Nonnull editor);

/// Reads a line: its scalars (not zero-ended) and their number; NULL with 0 for Ctrl-D and -1 when the reader ended.
const uint32_t *_Nullable clibedit_gets(EditLine *_Nonnull editor, int *_Nonnull count);
/// The line being edited.
const uint32_t *_Nonnull clibedit_line(EditLine *_Nonnull editor, size_t *_Nonnull length, size_t *_Nonnull cursor);
int clibedit_insert(EditLine *_Nonnull editor, const uint32_t *_Nonnull text);
void clibedit_push(EditLine *_Nonnull editor, const uint32_t *_Nonnull text);

void clibedit_history_attach(EditLine *_Nonnull editor, HistoryW *_Nonnull history);
void clibedit_history_limit(HistoryW *_Nonnull history, int entries);
void clibedit_history_clear(HistoryW *_Nonnull history);
void clibedit_history_enter(HistoryW *_Nonnull history, const uint32_t *_Nonnull text);


// Signals. A handler only counts, and wakes whoever polls the descriptor: the rest is done outside of it.

/// The eventfd that is written to by every handler, and by ``clibedit_wake``.
int clibedit_wake_descriptor(void);
void clibedit_wake(void);

/// Starts to count. With `interactive` 0, signals that were ignored at the start (nohup) and SIGTSTP are left as they are.
void clibedit_signals_start(int interactive);
/// How often a signal came: SIGINT, SIGWINCH, SIGTSTP, SIGCONT.
uint32_t clibedit_signal_count(int signal);
/// The first SIGTERM or SIGHUP that came, or 0. A second one ends the process on the spot.
int clibedit_signal_ending(void);

// Whether a signal has been sent that no thread has taken yet.
int clibedit_signal_waits(int signal);
/// Stops the process as Ctrl-Z would have; returns when it is continued.
void clibedit_suspend(void);

/// The terminal whose modes are to be given back. Called once, before anything changes them.
void clibedit_terminal_keep(int descriptor);
/// Says that the modes are changed now (1) or as they were (0), and whether bracketed paste is on.
void clibedit_terminal_changed(int changed, int paste);
/// Gives the modes back; safe in a signal handler.
void clibedit_terminal_restore(void);

#endif
