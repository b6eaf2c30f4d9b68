#include "text/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "zhibiao/error.hpp"

namespace zhibiao::text {
namespace {

// Whether bytes can stand between quotation marks as they are: no marks that JSON escapes, and only the commonest of well-formed UTF-8.
bool is_plain(std::string_view text) {
  const auto continues = [&](std::size_t i) { return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\')
      ++i;
    else if (byte >= 0xE1 && byte <= 0xEC && continues(i + 1) && continues(i + 2))
      i += 3;
    else
      return false;
  }
  return true;
}

}  // namespace

void append_json_string(std::string& out, std::string_view utf8) {
  if (is_plain(utf8))
    ((out += '"') += utf8) += '"';
  else
    out += nlohmann::json(utf8).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Puts together what nlohmann-json reads, without its trees.
class Json::Reader : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return put({}); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t& /*written*/) override { return put(value); }
  bool string(string_t& value) override { return put(value); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*members*/) override { return open(Json::object()); }
  bool key(string_t& name) override {
    key_ = name;
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*items*/) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t place, const std::string& token, const nlohmann::json::exception& /*error*/) override {
    throw Error(ErrorCode::schema, "no JSON at byte " + std::to_string(place) + ": " + token);
  }

  Json take() { return std::move(root_); }

 private:
  Json& add(Json value) {
    if (open_.empty()) return root_ = std::move(value);
    Json& around = *open_.back();
    if (around.kind_ == Kind::object) return around[key_] = std::move(value);
    around.push_back(std::move(value));
    return around.items_.back();
  }
  bool put(Json value) {
    add(std::move(value));
    return true;
  }
  // Nothing is added to what is around before this is closed, so the place stays.
  bool open(Json value) {
    Json& added = add(std::move(value));
    open_.push_back(&added);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  Json root_;
  std::vector<Json*> open_;
  std::string key_;
};

Json::Json(Kind kind, std::string_view text) : kind_(kind), text_(text) {}

Json::Json(std::initializer_list<Json> items) {
  if (!std::all_of(items.begin(), items.end(), [](const Json& item) { return item.is_member(); })) {
    *this = array(items);
    return;
  }
  become(Kind::object);
  for (const Json& item : items) (*this)[item.items_[0].text_] = item.items_[1];
}

Json Json::array(std::initializer_list<Json> items) {
  Json made;
  made.become(Kind::array);
  made.items_.assign(items.begin(), items.end());
  return made;
}

Json Json::object() {
  Json made;
  made.become(Kind::object);
  return made;
}

Json Json::parse(std::string_view json) {
  Reader reader;
  nlohmann::json::sax_parse(json, &reader);
  return reader.take();
}

Json& Json::operator[](std::string_view key) {
  if (kind_ != Kind::object) become(Kind::object);
  const auto found = std::find(names_.begin(), names_.end(), key);
  if (found != names_.end()) return items_[static_cast<std::size_t>(found - names_.begin())];
  items_.emplace_back();
  try {
    names_.emplace_back(key);
  } catch (...) {
    items_.pop_back();
    throw;
  }
  return items_.back();
}

const Json& Json::at(std::string_view key) const {
  const auto found = std::find(names_.begin(), names_.end(), key);
  if (found == names_.end()) throw std::out_of_range("no member " + std::string(key));
  return items_[static_cast<std::size_t>(found - names_.begin())];
}

void Json::update(const Json& members) {
  for (std::size_t i = 0; i < members.names_.size(); ++i) (*this)[members.names_[i]] = members.items_[i];
}

void Json::push_back(Json item) {
  if (kind_ != Kind::array) become(Kind::array);
  items_.push_back(std::move(item));
}

void Json::become(Kind kind) {
  kind_ = kind;
  text_.clear();
}

std::string Json::written(double number) { return nlohmann::json(number).dump(); }

std::string Json::dump(std::optional<std::size_t> indent) const {
  std::string out;
  write(out, indent, 0);
  return out;
}

void Json::write(std::string& out, const std::optional<std::size_t>& indent, std::size_t level) const {
  if (kind_ == Kind::literal) {
    out += text_;
    return;
  }
  if (kind_ == Kind::string) return append_json_string(out, text_);
  const bool is_object = kind_ == Kind::object;
  const auto new_line = [&](std::size_t deep) {
    if (indent) (out += '\n').append(deep * *indent, ' ');
  };
  out += is_object ? '{' : '[';
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (i > 0) out += ',';
    new_line(level + 1);
    if (is_object) append_json_string(out, names_[i]);
    if (is_object) out += indent ? ": " : ":";
    items_[i].write(out, indent, level + 1);
  }
  if (!items_.empty()) new_line(level);
  out += is_object ? '}' : ']';
}

}  // namespace zhibiao::text
