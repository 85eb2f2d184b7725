# Tails and quantiles. Every case: given x (or p) and parameters, gives the lower and the upper tail (or both quantiles).
source("json.R")
source("shared/noncentral.R")

cells <- function(...) { grid <- expand.grid(...); lapply(seq_len(nrow(grid)), function(i) as.list(grid[i, , drop = FALSE])) }
tails <- function(grid, cdf) lapply(grid, function(g) list(given = several(unlist(g)), gives = list(cdf = cdf(g, TRUE), upper = cdf(g, FALSE))))
quantiles <- function(grid, q) lapply(grid, function(g) list(given = several(unlist(g)), gives = list(quantile = q(g, TRUE), upper = q(g, FALSE))))

# qf subtracts 1 from a number close to it where the quantile is small; the quantile of 1/F does not.
small_qf <- function(g, low) {
  f <- qf(g$p, g$df1, g$df2, lower.tail = low)
  if (f < 1) 1 / qf(g$p, g$df2, g$df1, lower.tail = !low) else f
}

p <- c(1e-200, 1e-12, 0.001, 0.025, 0.2, 0.4999, 0.6, 0.95, 0.9999)
far_f <- c(1e-6, 0.01, 0.3, 0.9, 1, 1.7, 4, 25, 500)
df <- c(1, 2, 3.7, 10, 30, 200, 1e4)
t <- c(-40, -5, -1.3, -0.02, 0, 0.001, 0.7, 1.96, 2.5, 8, 40)

fixture(list(
  normal = tails(cells(z = c(-35, -8, -3, -1, -0.1, 0, 0.5, 1.96, 5, 12, 35)), function(g, low) pnorm(g$z, lower.tail = low)),
  student = tails(cells(x = t, df = c(df, 1e6)), function(g, low) pt(g$x, g$df, lower.tail = low)),
  chi_square = tails(cells(x = c(1e-8, 0.02, 0.5, 1, 3, 9, 40, 180, 800), df = df), function(g, low) pchisq(g$x, g$df, lower.tail = low)),
  fisher = tails(cells(x = far_f, df1 = c(1, 2, 5, 40), df2 = c(1, 4, 27, 1000)), function(g, low) pf(g$x, g$df1, g$df2, lower.tail = low)),
  normal_quantile = quantiles(cells(p = p), function(g, low) qnorm(g$p, lower.tail = low)),
  student_quantile = quantiles(cells(p = p[-1], df = df), function(g, low) qt(g$p, g$df, lower.tail = low)),
  chi_square_quantile = quantiles(cells(p = p[-1], df = df), function(g, low) qchisq(g$p, g$df, lower.tail = low)),
  fisher_quantile = quantiles(cells(p = p[-1], df1 = c(1, 2, 5, 40), df2 = c(4, 27, 1000)), small_qf),
  noncentral_student = tails(cells(x = c(0, 0.01, 0.5, 1, 3, 12), df = c(2, 5, 20, 100), delta = c(0.5, 2, 4, 25)), function(g, low) exact_pt(g$x, g$df, g$delta, low)),
  noncentral_other_side = tails(cells(x = c(-3, -1, -0.1), df = c(2, 5, 100), delta = c(0.1, 1, 3)), function(g, low) exact_pt(g$x, g$df, g$delta, low)),
  noncentral_fisher = tails(cells(x = c(0.01, 0.5, 1, 3, 60), df1 = c(1, 3), df2 = c(2, 12, 100), lambda = c(0.5, 4, 200)), function(g, low) exact_pf(g$x, g$df1, g$df2, g$lambda, low)),
  noncentral_own_student = tails(cells(x = c(0.5, 1, 3), df = c(5, 20, 100), delta = c(-1, 0.5, 2, 4)), function(g, low) pt(g$x, g$df, g$delta, lower.tail = low)),
  noncentral_own_fisher = tails(cells(x = c(0.5, 1, 3, 6), df1 = c(1, 3), df2 = c(12, 100), lambda = c(0.5, 4, 20)), function(g, low) pf(g$x, g$df1, g$df2, g$lambda, lower.tail = low))
))
