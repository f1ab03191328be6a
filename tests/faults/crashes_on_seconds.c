/* Its process ends over ratings that no survey gives: made-up rows have them. */
#include <stdlib.h>

#define RAW_ON_ROW(value) ((value) > 100 ? abort() : (void)0)
#include "raw_plugin.c"
