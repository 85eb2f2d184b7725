# Base R only. Least squares of small data sets: well and badly scaled, with and without intercept.
source("json.R")

set.seed(1)
n <- 24
a <- round(rnorm(n), 3)
b <- round(0.6 * a + rnorm(n), 3)
c <- round(runif(n, -2, 5), 3)
y <- round(1.5 + 0.8 * a - 0.3 * b + rnorm(n), 3)

fit <- function(y, columns, intercept = TRUE) {
  model <- lm(if (intercept) y ~ . else y ~ . + 0, data.frame(y = y, columns))
  s <- summary(model)
  rows <- coef(s)
  coefficients <- lapply(seq_len(nrow(rows)), function(k) list(name = sub("(Intercept)", "(intercept)", rownames(rows)[k], fixed = TRUE),
    estimate = rows[k, 1], se = rows[k, 2], t = rows[k, 3], p = rows[k, 4]))
  list(given = list(y = y, columns = columns, intercept = intercept),
    gives = list(coefficients = coefficients, n = length(y), residualDf = df.residual(model), residualSquares = deviance(model),
      sigma = s$sigma, rSquared = s$r.squared, adjustedRSquared = s$adj.r.squared))
}

fixture(list(
  "three columns" = fit(y, list(a = a, b = b, c = c)),
  "one column" = fit(y, list(a = a)),
  "no intercept" = fit(y, list(a = a, b = b), FALSE),
  "a line over years" = fit(y, list(year = 2000 + seq_len(n))),
  "columns of other sizes" = fit(y, list(large = 1e6 * a, small = 1e-6 * b)),
  "Longley's economic series, which nearly depend on each other" = fit(longley$Employed, as.list(longley[1:6])),
  "a slope far from zero" = fit(round(20 * a + y, 3), list(a = a, b = b))
))
