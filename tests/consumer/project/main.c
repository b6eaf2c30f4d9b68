/* What a program in C needs of the library: keep the figures of a text, and ask for them. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "zhibiao/zhibiao.h"

int main(void) {
  const char* const path = "consumer_c.db";
  const char* const text = "2020年全县受理行政复议案件31件，审结28件。\n";
  zhibiao_database* database = NULL;
  zhibiao_query* query = zhibiao_query_new();
  zhibiao_rows* rows = NULL;
  int64_t sum = 0;
  const char* message = NULL;

  remove(path);
  if (zhibiao_database_create(path, strlen(path), &database) == ZHIBIAO_OK &&
      zhibiao_database_ingest(database, text, strlen(text), "consumer.txt", strlen("consumer.txt"), NULL) == ZHIBIAO_OK &&
      zhibiao_query_unit(query, "件", strlen("件")) == ZHIBIAO_OK && zhibiao_find(database, query, &rows) == ZHIBIAO_OK) {
    const size_t value = 9; /* columns are only ever added at the end */
    if (strcmp(zhibiao_rows_column_name(rows, value), "value") != 0) return 1;
    while (zhibiao_rows_next(rows)) sum += zhibiao_rows_integer(rows, value);
  }
  zhibiao_database_error(database, &message, NULL);
  printf("zhibiao %s: the figures add up to %d%s%s\n", zhibiao_version(), (int)sum, message[0] ? "; " : "", message);
  zhibiao_rows_free(rows);
  zhibiao_query_free(query);
  zhibiao_database_close(database);
  remove(path);
  return sum == 31 + 28 ? 0 : 1;
}
