# Five questions of a journalist to a file of figures, in R with RSQLite alone. usage: Rscript five_questions.R DB
#
# 1. Which years do the reports tell about, and of how many regions?
# 2. Where did the number of accepted reconsideration cases rise most from one year to the next?
# 3. Who had most of them in the last year, and what is the usual number?
# 4. Which figures do not reckon, or are told in several ways?
# 5. Where does the largest one come from?
#
# The views are described in the file itself (table_doc) and in docs/database.md. latest_value has one statement for each region, year and
# unit, the preferred one; `rivals` counts the other values, which are worth a look before a figure is printed.
# bindings/python/examples/five_questions.py gives the same answers.

suppressPackageStartupMessages(library(DBI))
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) stop("usage: Rscript five_questions.R DB")
db <- dbConnect(RSQLite::SQLite(), arguments[1], flags = RSQLite::SQLITE_RO)
ask <- function(sql, ...) dbGetQuery(db, sql, params = list(...))
indicator <- "reconsideration.accepted"

plain <- function(number) format(number, scientific = FALSE, trim = TRUE, digits = 15, drop0trailing = TRUE)
answer <- function(question, lines) cat(question, paste0("  ", lines), sep = "\n")
head_of <- function(rows, count) rows[seq_len(min(count, nrow(rows))), ]

# 1
years <- ask("SELECT year, sum(documents) AS documents FROM coverage WHERE year IS NOT NULL AND ? = ? GROUP BY year ORDER BY year", 1, 1)
answer("1. Reports by year", sprintf("%d: %d", years$year, as.integer(years$documents)))
last <- max(years$year)

# 2: whole figures of a year only, no parts of it and no months
whole <- "latest_value WHERE breakdown IS NULL AND period IS NULL AND indicator = ?"
rises <- ask(paste0(
  "SELECT now.region, now.region_name, before.value AS before, now.value AS after, now.unit,",
  " (now.value - before.value) * 100.0 / before.value AS percent",
  " FROM (SELECT * FROM ", whole, " AND year = ?) AS before JOIN (SELECT * FROM ", whole, " AND year = ?) AS now",
  " ON before.region = now.region AND before.unit = now.unit ORDER BY percent DESC, now.region"
), indicator, last - 1, indicator, last)
top <- head_of(rises, 3)
answer(
  sprintf("2. Largest rises from %d to %d", last - 1L, last),
  sprintf("%s: %s -> %s %s (%+.1f %%)", top$region_name, sapply(top$before, plain), sapply(top$after, plain), top$unit, top$percent)
)

# 3: within one unit; R's own rank and quantile
figures <- ask(paste0("SELECT * FROM ", whole, " AND year = ? ORDER BY value DESC, region"), indicator, last)
figures$rank <- rank(-figures$value, ties.method = "min")
top <- head_of(figures, 3)
answer(
  sprintf("3. Most in %d", last),
  c(
    sprintf("%d. %s: %s %s", as.integer(top$rank), top$region_name, sapply(top$value, plain), top$unit),
    sprintf("median of %d: %s", nrow(figures), plain(median(figures$value)))
  )
)

# 4
wrong <- ask("SELECT region_name, year, formula FROM check_finding WHERE consistent = ? ORDER BY source, document_id, span_start, number", 0)
told <- figures[figures$rivals > 0, ]
answer("4. To be looked at", c(
  sprintf("%d figures do not reckon", nrow(wrong)),
  if (nrow(wrong) > 0) sprintf("%s %d: %s", wrong$region_name, wrong$year, wrong$formula),
  if (nrow(told) > 0) sprintf("%s: %s %s, and %d other values", told$region_name, sapply(told$value, plain), told$unit, as.integer(told$rivals))
))

# 5
largest <- figures[1, ]
answer("5. The largest one in its own words", sprintf("%s, %s, %s", largest$quote, largest$document_title, largest$source))
dbDisconnect(db)
