#include "Lazily.h"
