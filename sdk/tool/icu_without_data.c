/* The table of contents of ICU's data, without any entry, in the place of 30 megabytes. What the tool takes from ICU is
 * in its code: the rules of lower case for all languages, and the converters of UTF-8. */
#include <unicode/udata.h>
#include <unicode/utypes.h>

struct empty_data {
    uint16_t header_size;
    uint8_t magic[2];
    UDataInfo info;
    uint8_t padding[8];
    uint32_t entries;
    uint32_t reserved;
};

extern const struct empty_data U_ICUDATA_ENTRY_POINT;
const struct empty_data U_ICUDATA_ENTRY_POINT __attribute__((aligned(16))) = {
    32, {0xda, 0x27}, /* as ICU's own stubdata.cpp has it */
    {sizeof(UDataInfo), 0, U_IS_BIG_ENDIAN, U_CHARSET_FAMILY, sizeof(UChar), 0, {0x54, 0x6f, 0x43, 0x50}, {1, 0, 0, 0}, {0, 0, 0, 0}},
    {0}, 0, 0};
