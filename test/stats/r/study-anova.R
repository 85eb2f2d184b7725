# Base R only. Errors of their own by aov(Error(replication / (A * B))); their corrected p from the covariance of contrasts, since anova.mlm, which
# must agree, has it to 9 digits only;
# the pooled error by drop1 of a model with a column for every replication; contrasts by t.test of the replications' own values.
source("json.R")
options(contrasts = c("contr.sum", "contr.poly"))

runs <- function(levels, replications, holes = 0) {
  grid <- rev(expand.grid(rev(lapply(levels, seq_len))))
  names(grid) <- LETTERS[seq_along(levels)]
  data <- do.call(rbind, lapply(seq_len(replications), function(r) {
    luck <- rnorm(1, sd = 2)
    slope <- rnorm(length(levels), sd = 0.6)
    data.frame(grid, replication = r, y = round(5 + luck + as.matrix(grid) %*% (0.4 + slope) + 0.3 * apply(grid, 1, prod) + rnorm(nrow(grid), sd = 0.7), 2))
  }))
  if (holes > 0) data <- data[-sample(nrow(data), holes), ]
  data
}

terms_of <- function(names) unlist(lapply(seq_along(names), function(k) combn(names, k, paste, collapse = ":")))
given <- function(data, names, error) list(levels = lapply(data[names], identity), replication = data$replication, y = data$y, error = error)
line <- function(name, squares, df1, errorSquares, df2, total, adjusted) {
  f <- squares / df1 / (errorSquares / df2)
  list(name = name, squares = squares, df1 = df1, errorSquares = errorSquares, df2 = df2, f = f, p = pf(f, df1, df2, lower.tail = FALSE),
    etaSquared = squares / total, partialEtaSquared = squares / (squares + errorSquares), pAdjusted = adjusted)
}

own <- function(data, names) {
  complete <- data[data$replication %in% names(which(table(data$replication) == max(table(data$replication)))), ]
  factors <- data.frame(y = complete$y, lapply(complete[c(names, "replication")], factor))
  fit <- summary(aov(as.formula(paste("y ~", paste(names, collapse = "*"), "+ Error(replication / (", paste(names, collapse = "*"), "))")), factors))
  cells <- unique(complete[names])
  wide <- t(vapply(unique(complete$replication), function(r) complete$y[complete$replication == r], numeric(nrow(cells))))
  total <- sum((complete$y - mean(complete$y))^2)
  idata <- data.frame(lapply(cells, factor))
  effects <- lapply(terms_of(names), function(term) {
    table <- fit[[paste0("Error: replication:", term)]][[1]]
    parts <- strsplit(term, ":")[[1]]
    above <- setdiff(unlist(lapply(seq_along(parts), function(k) combn(parts, k, paste, collapse = ":"))), term)
    inner <- as.formula(paste("~", paste(c("1", above), collapse = "+")))
    outer <- as.formula(paste("~", paste(c("1", above, term), collapse = "+")))
    corrected <- anova(lm(wide ~ 1), X = inner, M = outer, idata = idata, test = "Spherical")
    space <- qr.Q(qr(model.matrix(outer, idata)))[, -seq_len(ncol(model.matrix(inner, idata))), drop = FALSE]
    v <- t(space) %*% var(wide) %*% space
    epsilon <- sum(diag(v))^2 / (ncol(space) * sum(v^2))
    adjusted <- pf(table[1, "F value"], table[1, "Df"] * epsilon, table[2, "Df"] * epsilon, lower.tail = FALSE)
    stopifnot(all.equal(corrected$F[1], table[1, "F value"]), all.equal(corrected[["G-G Pr"]][1], adjusted))
    line(term, table[1, "Sum Sq"], table[1, "Df"], table[2, "Sum Sq"], table[2, "Df"], total, adjusted)
  })
  list(given = given(data, names, "own"),
    gives = list(error = "own", n = nrow(complete), replications = length(unique(complete$replication)), leftOut = nrow(data) - nrow(complete), effects = effects))
}

pooled <- function(data, names, error) {
  factors <- data.frame(y = data$y, lapply(data[c(names, "replication")], factor))
  terms <- terms_of(names)
  block <- if (error == "pooled") "replication" else NULL
  full <- lm(reformulate(c(block, terms), "y"), factors)
  dropped <- drop1(full, scope = as.formula(paste("~", paste(terms, collapse = "+"))), test = "F")[-1, ]
  total <- sum((data$y - mean(data$y))^2)
  effects <- lapply(seq_along(terms), function(k) line(terms[k], dropped[k, "Sum of Sq"], dropped[k, "Df"], deviance(full), df.residual(full), total, NA))
  list(given = given(data, names, error), gives = list(error = error, n = nrow(data), replications = length(unique(data$replication)), leftOut = 0, effects = effects))
}

# b - a over the other factors, and (b, d) - (b, c) - (a, d) + (a, c), in the first two factors, from replications that have all cells they need.
contrasts_of <- function(data) {
  by <- function(value_of) {
    values <- vapply(unique(data$replication), function(r) value_of(data[data$replication == r, ]), 1)
    values <- values[!is.na(values)]
    test <- t.test(values)
    list(n = length(values), estimate = mean(values), t = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
      low = test$conf.int[1], high = test$conf.int[2], standardised = mean(values) / sd(values))
  }
  mean_at <- function(part, a, b) { found <- part$y[part$A == a & part$B %in% b]; if (length(found) == length(b)) mean(found) else NA }
  every <- sort(unique(data$B))
  list(given = given(data, c("A", "B"), "pooled"), gives = list(
    c(name = "difference", by(function(part) mean_at(part, 2, every) - mean_at(part, 1, every))),
    c(name = "interaction", by(function(part) mean_at(part, 2, 2) - mean_at(part, 2, 1) - mean_at(part, 1, 2) + mean_at(part, 1, 1)))))
}

set.seed(6)
two <- runs(c(2, 2), 8)
six <- runs(c(2, 3), 12)
nine <- runs(c(3, 4), 10)
eight <- runs(c(2, 2, 2), 7)
holes <- runs(c(2, 3), 14, 9)
fixture(list(
  effects = list(
    "2 x 2, own" = own(two, c("A", "B")), "2 x 3, own" = own(six, c("A", "B")), "3 x 4, own" = own(nine, c("A", "B")), "2 x 2 x 2, own" = own(eight, c("A", "B", "C")),
    "2 x 3 with holes, own" = own(holes, c("A", "B")), "2 x 2, pooled" = pooled(two, c("A", "B"), "pooled"), "3 x 4, pooled" = pooled(nine, c("A", "B"), "pooled"),
    "2 x 2 x 2, pooled" = pooled(eight, c("A", "B", "C"), "pooled"), "2 x 3 with holes, pooled" = pooled(holes, c("A", "B"), "pooled"),
    "2 x 3 with holes, within" = pooled(holes, c("A", "B"), "within")),
  contrasts = list("2 x 3" = contrasts_of(six), "2 x 3 with holes" = contrasts_of(holes))
))
