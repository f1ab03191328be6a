#include "check/elf_file.h"

#include "core/whole_file.h"
#include "host/elf_bytes.h"
#include "host/needed_libraries.h"

#include <cstring>
#include <optional>

#include <elf.h>

namespace yardstick {

namespace {

/// Calls `use` for each entry of a table, as far as the file reaches: its size may be a lie.
template <class Struct, class Use>
void for_each(const ElfBytes& bytes, const Elf64_Shdr& table, const Use& use)
{
    for (std::uint64_t at = 0; at < table.sh_size; at += sizeof(Struct)) {
        const auto entry = bytes.at<Struct>(table.sh_offset + at);
        if (!entry)
            return;
        use(*entry);
    }
}

struct Sections {
    std::optional<Elf64_Shdr> symbols, symbol_names;
};

Sections find_sections(const ElfBytes& bytes, const Elf64_Ehdr& header)
{
    const auto section = [&](std::uint64_t place) { return bytes.at<Elf64_Shdr>(header.e_shoff + place * sizeof(Elf64_Shdr)); };
    Sections sections;
    for (std::uint64_t place = 0; place < header.e_shnum; ++place) {
        const auto found = section(place);
        if (found && found->sh_type == SHT_DYNSYM) {
            sections.symbols = found;
            sections.symbol_names = section(found->sh_link);
        }
    }
    return sections;
}

bool is_exported(const Elf64_Sym& symbol)
{
    const auto binding = ELF64_ST_BIND(symbol.st_info);
    const auto visibility = ELF64_ST_VISIBILITY(symbol.st_other);
    return symbol.st_shndx != SHN_UNDEF && binding != STB_LOCAL && (visibility == STV_DEFAULT || visibility == STV_PROTECTED);
}

} // namespace

Result<ElfFile> ElfFile::read(const std::filesystem::path& file)
{
    const std::string content = read_whole_file(file);
    const ElfBytes bytes(content);
    const auto header = bytes.at<Elf64_Ehdr>(0);
    if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_ident[EI_CLASS] != ELFCLASS64 || header->e_type != ET_DYN)
        return refuse(file.filename().string(), "a shared library of 64 bits (ELF)", "another kind of file");
    const Sections sections = find_sections(bytes, *header);
    if (!sections.symbols || !sections.symbol_names)
        return refuse(file.filename().string(), "the tables of a shared library", "a file without them");

    ElfFile elf;
    for_each<Elf64_Sym>(bytes, *sections.symbols, [&](const Elf64_Sym& symbol) {
        if (is_exported(symbol))
            elf.exported.push_back(bytes.text_at(sections.symbol_names->sh_offset + symbol.st_name));
    });
    elf.needed = needed_libraries(content);
    return elf;
}

} // namespace yardstick
