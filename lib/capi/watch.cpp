#include "capi/watch.hpp"

#include <string>

#include "capi/guard.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/zhibiao.h"

namespace zhibiao::capi {
namespace {

struct Watcher {
  zhibiao_watcher tell = nullptr;
  void* user = nullptr;
};
thread_local constinit Watcher watcher;

}  // namespace

Watch watch_of_thread() {
  if (watcher.tell == nullptr) return {};
  return {.progress = [told = watcher](const Progress& now) {
    if (told.tell(told.user, std::string(now.step).c_str(), now.done, now.total) != 0) throw_stopped();
  }};
}

}  // namespace zhibiao::capi

void zhibiao_watch(zhibiao_watcher watcher, void* user) { zhibiao::capi::watcher = {watcher, user}; }
