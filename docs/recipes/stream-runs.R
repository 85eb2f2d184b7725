# Runs of a study as they get done, from R: one line of JSON for each, from `talkback sweep --json`. Base R, no packages.
# Use: Rscript stream-runs.R study.json results
# Only runs that are computed now come as lines: where some were there before, the means are of the table of runs, which has all.
# jsonlite::fromJSON(line) gives all of a line; here a few fields are cut out of it.
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("use: Rscript stream-runs.R study.json results", call. = FALSE)
field <- function(line, name) {
  found <- regmatches(line, regexec(paste0('"', name, '":("[^"]*"|\\{[^}]*\\}|[^,}]*)'), line))[[1]]
  if (length(found) < 2 || found[2] == "null") NA else gsub('^"|"$', "", found[2])
}

sweep <- pipe(paste("npx talkback sweep", shQuote(arguments[1]), "--out", shQuote(arguments[2]), "--json"), "r")
runs <- list()
last <- NA
while (length(line <- readLines(sweep, n = 1)) == 1) {
  if (is.na(field(line, "run_id"))) last <- line # of the whole sweep
  else runs[[length(runs) + 1]] <- data.frame(
    setting = paste(field(line, "changes"), field(line, "arm")), status = field(line, "status"), public = as.numeric(field(line, "m_public_mean"))
  )
}
code <- close(sweep)
if (is.na(last) || (!is.null(code) && code != 0)) stop("the sweep ended with ", code)
cat(field(last, "computed"), "runs computed,", field(last, "before"), "there before,", field(last, "failed"), "failed\n")

runs <- do.call(rbind, runs)
if (as.numeric(field(last, "before")) > 0) { # the lines were a part of the runs: their means would be of that part
  all <- read.csv(file.path(arguments[2], "runs.csv"), na.strings = "", colClasses = c(arm = "character", condition = "character"), encoding = "UTF-8")
  runs <- data.frame(setting = paste(all$condition, all$arm), status = all$status, public = all$m_public_mean)
}
if (!is.null(runs)) {
  ok <- runs[runs$status == "ok", ]
  for (setting in sort(unique(ok$setting), method = "radix")) {
    values <- ok$public[ok$setting == setting]
    cat(sprintf("%s: n %d, mean public mean %.6f\n", setting, length(values), mean(values)))
  }
}
