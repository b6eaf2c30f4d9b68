#include "zhibiao/model.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

std::string_view to_string(Qualifier qualifier) noexcept {
  switch (qualifier) {
    case Qualifier::exact:
      return "=";
    case Qualifier::about:
      return "~";
    case Qualifier::more:
      return ">";
    case Qualifier::at_least:
      return ">=";
    case Qualifier::less:
      return "<";
    case Qualifier::at_most:
      return "<=";
  }
  return {};
}

std::string_view to_string(Status status) noexcept {
  switch (status) {
    case Status::actual:
      return "actual";
    case Status::target:
      return "target";
    case Status::baseline:
      return "baseline";
  }
  return {};
}

std::string_view to_string(Change change) noexcept {
  switch (change) {
    case Change::none:
      return "";
    case Change::increase:
      return "increase";
    case Change::decrease:
      return "decrease";
  }
  return {};
}

std::string_view to_string(Confidence confidence) noexcept {
  switch (confidence) {
    case Confidence::none:
      break;
    case Confidence::low:
      return "low";
    case Confidence::medium:
      return "medium";
    case Confidence::high:
      return "high";
  }
  return "";
}

std::string_view to_string(ReporterKind kind) noexcept {
  switch (kind) {
    case ReporterKind::government:
      return "government";
    case ReporterKind::department:
      return "department";
    case ReporterKind::township:
      return "township";
    case ReporterKind::zone:
      return "zone";
    case ReporterKind::court:
      return "court";
    case ReporterKind::procuratorate:
      return "procuratorate";
    case ReporterKind::congress:
      return "congress";
    case ReporterKind::other:
      return "other";
  }
  return {};
}

std::optional<ReporterKind> to_reporter_kind(std::string_view word) noexcept {
  for (const ReporterKind kind : {ReporterKind::government, ReporterKind::department, ReporterKind::township, ReporterKind::zone,
                                  ReporterKind::court, ReporterKind::procuratorate, ReporterKind::congress, ReporterKind::other})
    if (to_string(kind) == word) return kind;
  return std::nullopt;
}

std::string_view to_string(SectionRole role) noexcept {
  switch (role) {
    case SectionRole::body:
      return "body";
    case SectionRole::front:
      return "front";
    case SectionRole::achievements:
      return "achievements";
    case SectionRole::problems:
      return "problems";
    case SectionRole::plans:
      return "plans";
    case SectionRole::furniture:
      return "furniture";
  }
  return {};
}

}  // namespace zhibiao
