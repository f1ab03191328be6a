#include "host/needed_libraries.h"

#include "host/elf_bytes.h"

#include <cstring>

#include <elf.h>

namespace yardstick {

namespace {

std::vector<Elf64_Phdr> segments_of(const ElfBytes& bytes)
{
    std::vector<Elf64_Phdr> all;
    const auto header = bytes.at<Elf64_Ehdr>(0);
    if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_ident[EI_CLASS] != ELFCLASS64)
        return all;
    for (unsigned number = 0; number < header->e_phnum; ++number)
        if (const auto segment = bytes.at<Elf64_Phdr>(header->e_phoff + number * sizeof(Elf64_Phdr)))
            all.push_back(*segment);
    return all;
}

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
    const std::vector<Elf64_Phdr> segments = segments_of(bytes);
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
