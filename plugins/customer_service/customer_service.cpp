#include "accuracy.h"
#include "contact_time.h"
#include "resolution.h"
#include "satisfaction.h"

YARDSTICK_PLUGIN("customer_service", "1.1.0", "Customer service",
                 Csat, CsatMean, NetPromoterScore, CustomerEffort,
                 FirstResponse, FirstResponseP90, TalkTime, HandleTime,
                 ResolutionRate, ResolvedCount, AnsweredRate, ResolutionTime, ResolutionTimeP90, DeadlineRate,
                 Accuracy)
