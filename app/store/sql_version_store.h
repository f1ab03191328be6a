#pragma once

#include "scoring/version_store.h"
#include "store/database.h"

namespace yardstick::store {

class SqlVersionStore final : public VersionStore {
public:
    explicit SqlVersionStore(Database& database) : database_(database) {}

    std::vector<KnownLibrary> known_libraries(const std::string& metric, int version) const override;
    bool add_known_library(const std::string& metric, int version, const KnownLibrary& library, const std::string& first) override;
    std::vector<FigureOwner> owners_of_figures(const std::string& metric, int version) const override;
    std::vector<DayFigure> day_figures(const FigureOwner& owner) const override;
    std::vector<FigureMark> figure_marks(const FigureOwner& owner) const override;
    void keep_day_figures(const FigureOwner& owner, const std::vector<DayFigure>& figures) override;

private:
    Database& database_;
};

} // namespace yardstick::store
