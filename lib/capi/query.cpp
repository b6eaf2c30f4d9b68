#include "zhibiao/query.hpp"

#include <initializer_list>
#include <new>
#include <string>
#include <utility>

#include "capi/handles.hpp"

using namespace zhibiao;
using capi::call;
using capi::text;

namespace {

// Calls a function of Query; for texts, with the text.
template <typename... Parameters, typename... Arguments>
int narrow(zhibiao_query* query, Query& (Query::*filter)(Parameters...), Arguments... arguments) noexcept {
  return call(query, [&](zhibiao_query& handle) { (handle.query.*filter)(arguments...); });
}

template <typename Parameter>
int narrow_by_text(zhibiao_query* query, Query& (Query::*filter)(Parameter), const char* data, size_t size) noexcept {
  return call(query, [&](zhibiao_query& handle) { (handle.query.*filter)(std::string(text(data, size))); });
}

template <typename Value>
int narrow_by_word(zhibiao_query* query, Query& (Query::*filter)(Value), const char* data, size_t size,
                   std::initializer_list<std::pair<std::string_view, Value>> words) noexcept {
  return call(query, [&](zhibiao_query& handle) { (handle.query.*filter)(capi::chosen(text(data, size), words)); });
}

// A value with the word that it is written by everywhere.
template <typename Value>
std::pair<std::string_view, Value> written(Value value) {
  return {to_string(value), value};
}

}  // namespace

zhibiao_query* zhibiao_query_new(void) { return new (std::nothrow) zhibiao_query; }

void zhibiao_query_free(zhibiao_query* query) { delete query; }

int zhibiao_query_error(const zhibiao_query* query, const char** message, size_t* size) {
  return query == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : query->error(message, size);
}

int zhibiao_query_region(zhibiao_query* query, const char* code, size_t size, int descendants) {
  return call(query, [&](zhibiao_query& handle) {
    handle.query.region(std::string(text(code, size)), descendants != 0 ? Query::Descendants::with : Query::Descendants::without);
  });
}

int zhibiao_query_level(zhibiao_query* query, int level) { return narrow(query, &Query::level, level); }

int zhibiao_query_years(zhibiao_query* query, int from, int to) { return narrow(query, &Query::years, from, to); }

int zhibiao_query_indicator(zhibiao_query* query, const char* code, size_t size) {
  return narrow_by_text(query, &Query::indicator, code, size);
}

int zhibiao_query_domain(zhibiao_query* query, const char* domain, size_t size) {
  return narrow_by_text(query, &Query::domain, domain, size);
}

int zhibiao_query_label(zhibiao_query* query, const char* label, size_t size) { return narrow_by_text(query, &Query::label, label, size); }

int zhibiao_query_unit(zhibiao_query* query, const char* unit, size_t size) { return narrow_by_text(query, &Query::unit, unit, size); }

int zhibiao_query_status(zhibiao_query* query, const char* status, size_t size) {
  return narrow_by_word(query, &Query::status, status, size, {written(Status::actual), written(Status::target), written(Status::baseline)});
}

int zhibiao_query_qualifier(zhibiao_query* query, const char* qualifier, size_t size) {
  return narrow_by_word(query, &Query::qualifier, qualifier, size,
                        {written(Qualifier::exact), written(Qualifier::about), written(Qualifier::more), written(Qualifier::at_least),
                         written(Qualifier::less), written(Qualifier::at_most)});
}

int zhibiao_query_role(zhibiao_query* query, const char* role, size_t size) {
  return narrow_by_word(query, &Query::role, role, size,
                        {written(SectionRole::body), written(SectionRole::front), written(SectionRole::achievements),
                         written(SectionRole::problems), written(SectionRole::plans), written(SectionRole::furniture)});
}

int zhibiao_query_reporter(zhibiao_query* query, const char* kind, size_t size) {
  return call(query, [&](zhibiao_query& handle) { handle.query.reporter(capi::reporter_kind(text(kind, size))); });
}

int zhibiao_query_has_code(zhibiao_query* query, int has_code) { return narrow(query, &Query::has_code, has_code != 0); }

int zhibiao_query_document(zhibiao_query* query, int64_t document) { return narrow(query, &Query::document, document); }

int zhibiao_query_all_vintages(zhibiao_query* query, int all) {
  return narrow(query, &Query::vintages, all != 0 ? Vintages::all : Vintages::current);
}

int zhibiao_query_repeats(zhibiao_query* query, int included) { return narrow(query, &Query::repeats, included != 0); }

int zhibiao_query_order(zhibiao_query* query, const char* order, size_t size) {
  return narrow_by_word(query, &Query::order, order, size,
                        {{"region", Order::region},
                         {"year", Order::year},
                         {"value", Order::value},
                         {"value-desc", Order::value_desc},
                         {"document", Order::document}});
}

int zhibiao_query_limit(zhibiao_query* query, uint64_t rows) { return narrow(query, &Query::limit, rows); }

int zhibiao_query_offset(zhibiao_query* query, uint64_t rows) { return narrow(query, &Query::offset, rows); }
