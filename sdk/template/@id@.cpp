#include "metrics.h"

YARDSTICK_PLUGIN("@id@", "1.0.0", "@department@", FirstResponse, ResolutionRate)
