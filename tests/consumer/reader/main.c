/* The figures of a shipped database, counted; and that the library which only reads says so. usage: reader DATABASE */
#include <stdio.h>
#include <string.h>

#include "zhibiao/zhibiao.h"

int main(int count, char** arguments) {
  zhibiao_database* database = NULL;
  zhibiao_query* query = zhibiao_query_new();
  uint64_t figures = 0;
  const char* message = NULL;
  int refused = 0;
  if (count != 2) return 2;
  if (zhibiao_database_open(arguments[1], strlen(arguments[1]), 0, &database) == ZHIBIAO_OK) zhibiao_count(database, query, &figures);
  zhibiao_database_close(database);
  refused = zhibiao_database_open(arguments[1], strlen(arguments[1]), 1, &database) == ZHIBIAO_MISUSE;
  zhibiao_database_error(database, &message, NULL);
  printf("%d figures; %s\n", (int)figures, message);
  refused = refused && strstr(message, "zhibiao::zhibiao") != NULL;
  zhibiao_database_close(database);
  zhibiao_query_free(query);
  return figures > 0 && refused ? 0 : 1;
}
