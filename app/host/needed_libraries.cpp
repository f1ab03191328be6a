#include "host/needed_libraries.h"

#include <cstring>
#include <optional>

#include <elf.h>

namespace yardstick {

namespace {

/// Reads what lies in a file, if it does.
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

    std::vector<Elf64_Phdr> segments() const
    {
        std::vector<Elf64_Phdr> all;
        const auto header = at<Elf64_Ehdr>(0);
        if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_ident[EI_CLASS] != ELFCLASS64)
            return all;
        for (unsigned number = 0; number < header->e_phnum; ++number)
            if (const auto segment = at<Elf64_Phdr>(header->e_phoff + number * sizeof(Elf64_Phdr)))
                all.push_back(*segment);
        return all;
    }

private:
    std::string_view bytes_;
};

/// Where in the file lies what is at `address` in memory.
std::uint64_t place_of(std::uint64_t address, const std::vector<Elf64_Phdr>& segments)
{
    for (const Elf64_Phdr& segment : segments)
        if (segment.p_type == PT_LOAD && address >= segment.p_vaddr && address - segment.p_vaddr < segment.p_filesz)
            return segment.p_offset + (address - segment.p_vaddr);
    return ~std::uint64_t{0};
}

} // namespace

std::vector<std::string> needed_libraries(std::string_view library)
{
    const ElfBytes bytes(library);
    const std::vector<Elf64_Phdr> segments = bytes.segments();
    std::uint64_t texts = ~std::uint64_t{0};
    std::vector<std::uint64_t> names;
    for (const Elf64_Phdr& segment : segments) {
        if (segment.p_type != PT_DYNAMIC)
            continue;
        for (std::uint64_t at = 0; at + sizeof(Elf64_Dyn) <= segment.p_filesz; at += sizeof(Elf64_Dyn)) {
            const auto entry = bytes.at<Elf64_Dyn>(segment.p_offset + at);
            if (!entry || entry->d_tag == DT_NULL)
                break;
            if (entry->d_tag == DT_STRTAB)
                texts = place_of(entry->d_un.d_ptr, segments);
            if (entry->d_tag == DT_NEEDED)
                names.push_back(entry->d_un.d_val);
        }
    }
    std::vector<std::string> needed;
    for (const std::uint64_t name : names)
        if (std::string text = name < library.size() && texts < library.size() ? bytes.text_at(texts + name) : std::string(); !text.empty())
            needed.push_back(std::move(text));
    return needed;
}

} // namespace yardstick
