#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// Reads structs and names out of the bytes of a library, which may lie: nothing outside of them is touched. Does not keep them.
class ElfBytes {
public:
    explicit ElfBytes(std::string_view bytes) : bytes_(bytes) {}

    template <class Part>
    std::optional<Part> at(std::uint64_t place) const
    {
        if (place > bytes_.size() || bytes_.size() - place < sizeof(Part))
            return std::nullopt;
        Part part;
        std::memcpy(&part, bytes_.data() + place, sizeof part);
        return part;
    }

    std::string text_at(std::uint64_t place) const
    {
        constexpr std::size_t longest = 4096; // of a name that anybody means
        const std::string_view rest = place < bytes_.size() ? bytes_.substr(place, longest) : std::string_view();
        return std::string(rest.substr(0, rest.find('\0')));
    }

private:
    std::string_view bytes_;
};

} // namespace yardstick
