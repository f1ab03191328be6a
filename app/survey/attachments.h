#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "survey/definition/element_details.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A file or a signature that was given as an answer.
struct Attachment {
    std::string sha256; ///< of the bytes, 64 hex digits in lower case: its key
    std::string type;   ///< "image/png", as whoever gave it said
    std::string bytes;

    bool operator==(const Attachment&) const = default;
};

/// "attachment:sha256-9f86…", which stands in a stored answer in the place of the data: URL.
std::string reference_to(const std::string& sha256);
/// The hash that a text of an answer refers to; nothing when it is no reference.
std::optional<std::string> referred_hash(std::string_view text);

/// The largest file that an answer may hold where its question sets no maxSize, in bytes.
inline constexpr std::size_t largest_attachment = 10u << 20;

/// How large a file may be for `question`, in bytes.
std::size_t largest_file(const FileDetails& question);

/// "3.2 MB"
std::string words_of_size(std::size_t bytes);

/// A Problem that names question and file when `content` is a data: URL that is larger than `details` allow, or not sound. `name` is
/// that of the file, empty for a signature.
Result<void> check_file(const std::string& question, const std::string& name, std::string_view content, const FileDetails& details);

/// Answers as they are stored, and what was taken out of them.
struct TakenAttachments {
    std::string answers; ///< JSON text
    std::vector<Attachment> attachments;
};

/// False when take_attachments() would find nothing in `answers`; quick.
bool may_hold_attachments(std::string_view answers);

/// Takes every data: URL in base64 out of `answers` (JSON text), however deep, and leaves a reference in its place. What cannot be
/// given back letter by letter stays as it is.
TakenAttachments take_attachments(const std::string& answers);

/// The hashes that `answers` refer to, in order, each with the name that stands beside it ("" for a signature).
struct NamedReference {
    std::string name;
    std::string sha256;
};
std::vector<NamedReference> references_in(const Json& answers);

} // namespace yardstick
