#define _GNU_SOURCE
#include "CLibedit.h"

#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "scalars are handed over as wide characters");

void *clibedit_owner(EditLine *editor) {
  void *callbacks = NULL;
  if (editor == NULL || el_wget(editor, EL_CLIENTDATA, &callbacks) != 0 || callbacks == NULL) return NULL;
  return ((const clibedit_callbacks *)callbacks)->owner;
}

static const clibedit_callbacks *callbacks_of(EditLine *editor) {
  void *callbacks = NULL;
  el_wget(editor, EL_CLIENTDATA, &callbacks);
  return callbacks;
}

static wchar_t *prompt(EditLine *editor) {
  static wchar_t none[1];
  const clibedit_callbacks *callbacks = callbacks_of(editor);
  return callbacks ? (wchar_t *)callbacks->prompt(callbacks->owner) : none;
}

static wchar_t *right_prompt(EditLine *editor) {
  static wchar_t none[1];
  const clibedit_callbacks *callbacks = callbacks_of(editor);
  return callbacks ? (wchar_t *)callbacks->right_prompt(callbacks->owner) : none;
}

static int read_scalar(EditLine *editor, wchar_t *scalar) {
  const clibedit_callbacks *callbacks = callbacks_of(editor);
  uint32_t value = 0;
  int status = callbacks ? callbacks->read(callbacks->owner, &value) : 0;
  *scalar = (wchar_t)value;
  return status;
}

void clibedit_attach(EditLine *editor, const clibedit_callbacks *callbacks) {
  el_wset(editor, EL_CLIENTDATA, (void *)callbacks);
  el_wset(editor, EL_PROMPT_ESC, prompt, L'\1');
  el_wset(editor, EL_RPROMPT_ESC, right_prompt, L'\1');
  el_wset(editor, EL_GETCFN, read_scalar);
}

int clibedit_set_integer(EditLine *editor, int option, int value) { return el_wset(editor, option, value); }

int clibedit_set_terminal(EditLine *editor, const char *type) { return el_set(editor, EL_TERMINAL, type); }

int clibedit_set_keymap(EditLine *editor, const char *name) { return el_set(editor, EL_EDITOR, name); }

int clibedit_set_error_stream(EditLine *editor, FILE *stream) { return el_set(editor, EL_SETFP, 2, stream); }

int clibedit_add_command(EditLine *editor, const char *name, const char *help, clibedit_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

int clibedit_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

int clibedit_bind_scalar(EditLine *editor, uint32_t key, const char *command) {
  wchar_t text[2] = {(wchar_t)key, 0};
  wchar_t name[64];
  size_t length = 0;
  while (command[length] != 0 && length + 1 < sizeof name / sizeof *name) {
    name[length] = (wchar_t)(unsigned char)command[length];
    length += 1;
  }
  name[length] = 0;
  return el_wset(editor, EL_BIND, text, name, NULL);
}

void clibedit_refresh(EditLine *editor) { el_wset(editor, EL_REFRESH); }

const uint32_t *clibedit_gets(EditLine *editor, int *count) { return (const uint32_t *)el_wgets(editor, count); }

const uint32_t *clibedit_line(EditLine *editor, size_t *length, size_t *cursor) {
  const LineInfoW *line = el_wline(editor);
  *length = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}

int clibedit_insert(EditLine *editor, const uint32_t *text) { return el_winsertstr(editor, (const wchar_t *)text); }

void clibedit_push(EditLine *editor, const uint32_t *text) { el_wpush(editor, (const wchar_t *)text); }

void clibedit_history_attach(EditLine *editor, HistoryW *history) { el_wset(editor, EL_HIST, history_w, history); }

void clibedit_history_limit(HistoryW *history, int entries) {
  HistEventW event;
  history_w(history, &event, H_SETSIZE, entries);
  history_w(history, &event, H_SETUNIQUE, 1);
}

void clibedit_history_clear(HistoryW *history) {
  HistEventW event;
  history_w(history, &event, H_CLEAR);
}

void clibedit_history_enter(HistoryW *history, const uint32_t *text) {
  HistEventW event;
  history_w(history, &event, H_ENTER, (const wchar_t *)text);
}

