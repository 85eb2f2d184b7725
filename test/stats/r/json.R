# Writes R values as JSON with all 17 digits, so that fixtures lose nothing. Base R has no writer of its own.
to_json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    parts <- vapply(x, to_json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', parts, collapse = ","), "}"))
  }
  one <- function(v) {
    if (is.character(v)) return(paste0('"', v, '"'))
    if (is.logical(v)) return(if (is.na(v)) "null" else if (v) "true" else "false")
    if (is.na(v) || is.infinite(v)) return("null")
    sprintf("%.17g", v)
  }
  parts <- vapply(unname(x), one, "")
  if (length(x) == 1 && is.null(attr(x, "as_list"))) parts else paste0("[", paste(parts, collapse = ","), "]")
}

# A vector that stays a list in JSON, however short.
several <- function(x) { attr(x, "as_list") <- TRUE; x }

# Prints one fixture: a list of named cases, with the R that made them.
fixture <- function(cases) cat(to_json(list(r = R.version.string, cases = cases)), "\n", sep = "")
