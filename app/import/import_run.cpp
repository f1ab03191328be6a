#include "import/import_run.h"

#include "import/foresight.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace yardstick {

namespace {

constexpr std::size_t most_rejects_shown = 20;
constexpr std::size_t rows_of_batch = 1024;
constexpr std::size_t longest_id = 200;

Result<std::string> whole_file(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return tl::unexpected(Problem{file.string(), "import map", "a file that can be read", std::strerror(errno)});
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

/// The reason without what was found, so that rows refused for one reason count together.
std::string kind_of(const Problem& problem)
{
    return Problem{{}, problem.what, problem.expected, {}}.text();
}

} // namespace

ImportRun::ImportRun(const ImportRequest& request, std::shared_ptr<const Survey> survey, const OfficeStore& office)
    : request_(request), survey_(std::move(survey)), table_(request.file), newcomers_(office)
{
    report_.file = request.file.string();
    report_.survey = survey_->id();
    report_.survey_version = survey_->version();
    report_.is_dry_run = request.is_dry_run;
}

void ImportRun::tell(ImportProgress::Phase phase, std::int64_t rows, std::int64_t bytes) const
{
    if (request_.progress)
        request_.progress({phase, rows, bytes, table_.bytes(), phase == ImportProgress::Phase::saving ? staging_.size() : 0});
}

Problems ImportRun::look()
{
    if (request_.map)
        if (Problems problems = read_map(*request_.map); !problems.empty())
            return problems;
    if (Problems problems = table_.detect(map_ ? &*map_ : nullptr); !problems.empty())
        return problems;
    if (Problems problems = bind_map(); !problems.empty())
        return problems;
    Problems problems = table_.settle_cells(
        *mapper_, [this](std::int64_t rows, std::int64_t bytes) { tell(ImportProgress::Phase::looking, rows, bytes); });
    report_.detection = table_.form();
    note_time_zone();
    return problems;
}

Problems ImportRun::read_map(const std::filesystem::path& file)
{
    const auto text = whole_file(file);
    if (!text)
        return {text.error()};
    auto map = ImportMap::read(*text, file.filename().string());
    if (!map)
        return map.error();
    if (!map->survey.empty() && map->survey != survey_->id())
        return {{file.filename().string(), "survey", '"' + survey_->id() + '"', '"' + map->survey + '"'}};
    map_ = std::move(*map);
    return {};
}

Problems ImportRun::bind_map()
{
    const std::vector<std::string>& header = table_.header();
    if (!map_) {
        std::vector<std::string> questions;
        for (const Question& question : survey_->questions())
            questions.push_back(question.name);
        auto map = ImportMap::from_header(header, questions, table_.name());
        if (!map)
            return map.error();
        map_ = std::move(*map);
    }
    auto mapper = RowMapper::create(std::move(*map_), header, table_.name(), survey_);
    if (mapper) {
        mapper_ = std::move(*mapper);
        return {};
    }
    Problems problems = mapper.error();
    if (header.size() == 1)
        problems.push_back({table_.name() + ":1", "header",
                            fmt::format("columns divided by {}", Json(table_.form().delimiter.value).dump()), "one column only"});
    return problems;
}

void ImportRun::note_time_zone()
{
    const ImportMap& map = mapper_->map();
    report_.detection.time_zone = map.time_zone ? Finding{*map.time_zone, "map"} : Finding{"each site's own", "site"};
    if (map.time_zone)
        map_zone_ = TimeZone::create(*map.time_zone).value(); // the map was refused if there is no such zone
}

Problems ImportRun::check()
{
    const std::vector<std::string>& header = table_.header();
    spellings_ = std::make_unique<Spellings>(header, mapper_->columns_used());
    if (request_.rejects) {
        std::error_code absent;
        if (std::filesystem::equivalent(*request_.rejects, request_.file, absent))
            return {{request_.rejects->string(), "rejects file", "another file than the one that is imported", "the same"}};
        rejects_ = std::make_unique<RejectsFile>(*request_.rejects, report_.detection.delimiter.value.front(), header);
    }
    auto reader = table_.open_below_header();
    if (!reader)
        return {reader.error()};
    CsvRow row;
    while (true) {
        const auto read = (*reader)->next(row);
        if (!read)
            return {read.error()};
        if (!*read)
            break;
        if (report_.rows % TableFile::rows_between_progress == 0)
            tell(ImportProgress::Phase::checking, report_.rows, (*reader)->bytes_read());
        ++report_.rows;
        if (const auto checked = check_row(row); !checked)
            reject(row, checked.error());
    }
    tell(ImportProgress::Phase::checking, report_.rows, (*reader)->bytes_read());
    if (rejects_)
        rejects_->close();

    report_.accepted = staging_.size() - repeats_.superseded();
    report_.repeats = repeats_.counts();
    report_.blanks = mapper_->counts();
    report_.odd_spellings = spellings_->odd_ones();
    report_.newcomers = newcomers_.names();
    if (const std::string zones = newcomers_.zones_used(); !mapper_->map().time_zone && !zones.empty())
        report_.detection.time_zone.value = zones;
    if (!request_.is_strict || report_.rejected == 0)
        return {};
    Problems problems = report_.first_rejects;
    if (report_.rejected > static_cast<std::int64_t>(problems.size()))
        problems.push_back(
            {table_.name(), "rows", "none refused, because the import is strict", fmt::format("{} refused", report_.rejected)});
    return problems;
}

Result<void> ImportRun::check_shape(const CsvRow& row) const
{
    const std::vector<std::string>& header = table_.header();
    if (row.cells.size() != header.size())
        return refuse("row", fmt::format("{} cells", header.size()), std::to_string(row.cells.size()));
    for (std::size_t i = 0; i < header.size(); ++i)
        if (TableFile::has_nul(row.cells[i]))
            return refuse("column \"" + header[i] + '"', "text", "a NUL byte");
    return {};
}

Result<void> ImportRun::check_row(const CsvRow& row)
{
    if (const auto shape = check_shape(row); !shape)
        return shape;
    spellings_->add(row);
    if (mapper_->is_skipped(row)) {
        ++report_.skipped;
        return {};
    }
    const auto id = mapper_->external_id(row);
    if (!id)
        return tl::unexpected(id.error());
    if (id->size() > longest_id)
        return refuse("id", fmt::format("at most {} bytes", longest_id), std::to_string(id->size()));
    Repeats::Seen* seen = id->empty() ? nullptr : repeats_.find(*id);
    if (seen) {
        repeats_.repeat(*seen, row);
        const OnSameId on_same_id = mapper_->map().on_same_id;
        if (on_same_id == OnSameId::reject)
            return refuse("id " + *id, "one row", fmt::format("another one in line {}", seen->line));
        if (on_same_id == OnSameId::keep_first) {
            ++report_.repeated;
            return {};
        }
    }
    return stage(row, *id, seen);
}

Result<void> ImportRun::stage(const CsvRow& row, const std::string& id, Repeats::Seen* seen)
{
    const ImportMap& map = mapper_->map();
    auto department = mapper_->department(row).and_then(
        [&](const std::string& text) { return newcomers_.department(text, map.creates_departments); });
    auto site = mapper_->site(row).and_then(
        [&](const std::string& text) { return newcomers_.site(text, map.creates_sites, map.time_zone.value_or("")); });
    if (!department || !site)
        return tl::unexpected(department ? site.error() : department.error());
    const TimeZone& site_zone = newcomers_.zone_of(*site);
    const auto mapped = mapper_->read(row, map_zone_.value_or(site_zone));
    if (!mapped)
        return tl::unexpected(mapped.error());
    const auto person = newcomers_.person(mapped->person);
    if (!person)
        return tl::unexpected(person.error());

    StagedRow staged{id,
                     *department,
                     *site,
                     *person,
                     mapped->channel,
                     mapped->occurred_at,
                     site_zone.day_of(mapped->occurred_at),
                     mapped->answers};
    if (staged.channel.empty())
        staged.channel = "import";
    newcomers_.use(staged.department, staged.site, staged.person, staged.day);
    if (seen) { // the map says revise: the last row of an id counts
        repeats_.supersede(std::exchange(seen->staged, staging_.size()));
        ++report_.repeated;
    } else if (!id.empty()) {
        repeats_.add(id, row, staging_.size());
    }
    staging_.add(staged);
    return {};
}

void ImportRun::reject(const CsvRow& row, Problem problem)
{
    problem.where = fmt::format("{}:{}", table_.name(), row.line);
    ++report_.rejected;
    ++report_.rejects_by_reason[kind_of(problem)];
    if (rejects_)
        rejects_->add(row, Problem{{}, problem.what, problem.expected, problem.found}.text());
    if (report_.first_rejects.size() < most_rejects_shown)
        report_.first_rejects.push_back(std::move(problem));
}

Problems ImportRun::foresee_saving(const ResponseStore& responses)
{
    if (const auto newcomers = newcomers_.entries(); !newcomers)
        return {newcomers.error()};
    const auto counts = foresee(responses, survey_->id(), mapper_->map().on_same_id, staging_, repeats_);
    if (!counts)
        return {counts.error()};
    report_.saved = *counts;
    return {};
}

Problems ImportRun::save(UuidGenerator& ids, Instant now, ResponseStore& responses)
{
    const auto newcomers = newcomers_.entries();
    if (!newcomers)
        return {newcomers.error()};
    staging_.rewind();
    std::vector<Response> batch;
    std::int64_t number = 0;
    StagedRow row;
    const auto next = [&]() -> std::span<const Response> {
        tell(ImportProgress::Phase::saving, number, table_.bytes());
        batch.clear();
        while (batch.size() < rows_of_batch && staging_.next(row)) {
            if (repeats_.is_superseded(number++))
                continue;
            Response response;
            response.id = ids.next();
            response.source = survey_->id();
            response.source_version = survey_->version();
            response.department = row.department;
            response.site = row.site;
            response.person = row.person;
            response.channel = row.channel;
            response.occurred_at = row.occurred_at;
            response.entered_at = now;
            response.day = row.day;
            response.answers = row.answers;
            response.entered_by = request_.entered_by;
            response.external_id = row.external_id;
            batch.push_back(std::move(response));
        }
        return batch;
    };
    const auto counts = responses.import_batches(next, mapper_->map().on_same_id, *newcomers);
    if (!counts)
        return {counts.error()};
    report_.saved = *counts;
    return {};
}

} // namespace yardstick
