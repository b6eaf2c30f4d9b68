// The place of database_writing.cpp in the library that only reads.
#include "store/database_impl.hpp"

namespace zhibiao::store {

void begin_writing(Database::Impl& impl, const std::optional<Codebook>& /*codebook*/) {
  throw Error(ErrorCode::misuse,
              impl.connection.name() + " cannot be opened for writing by this program, which is linked with the library " +
                  "that only reads (zhibiao::database); link it with zhibiao::zhibiao",
              {.path = impl.connection.name()});
}

}  // namespace zhibiao::store
