# Base R has no effect sizes. Their noncentral limits are found with uniroot; R's own pt and pf with ncp are not exact enough.
source("json.R")
source("shared/noncentral.R")

limit <- function(rising, from, to) uniroot(rising, c(from, to), tol = 1e-15, maxiter = 1000)$root
student_limits <- function(t, df, level) {
  tail <- (1 - level) / 2
  reach <- 12 * sqrt(1 + t^2 / df)
  c(limit(function(d) log(exact_pt(t, df, d, FALSE) / tail), t - reach, t + reach), limit(function(d) -log(exact_pt(t, df, d, TRUE) / tail), t - reach, t + reach))
}
fisher_limits <- function(f, df1, df2, level) {
  tail <- (1 - level) / 2
  most <- 20 + 10 * df1 * f
  c(if (pf(f, df1, df2, lower.tail = FALSE) >= tail) 0 else limit(function(l) log(exact_pf(f, df1, df2, l, FALSE) / tail), 0, most),
    if (pf(f, df1, df2) <= tail) 0 else limit(function(l) -log(exact_pf(f, df1, df2, l, TRUE) / tail), 0, most))
}

hedges <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
effect <- function(estimate, limits) list(estimate = estimate, low = limits[1], high = limits[2])

groups <- list(
  sleep = list(x = sleep$extra[1:10], y = sleep$extra[11:20]),
  unequal = list(x = c(12.1, 9.9, 10.4, 11.3, 10.8, 9.2, 10.1), y = c(14, 2.5, 9, 21.5)),
  far_apart = list(x = round(3 + sin(1:30), 4), y = round(cos(1:25) / 3, 4)),
  alike = list(x = round(sin(1:40), 3), y = round(sin(2:30) + 0.01, 3))
)
two <- function(corrected) unlist(lapply(c(0.9, 0.95, 0.99), function(level) lapply(groups, function(g) {
  test <- t.test(g$x, g$y, var.equal = TRUE)
  df <- unname(test$parameter)
  scale <- sqrt(1 / length(g$x) + 1 / length(g$y)) * (if (corrected) hedges(df) else 1)
  t <- unname(test$statistic)
  list(given = list(x = several(g$x), y = several(g$y), level = level), gives = effect(t * scale, student_limits(t, df, level) * scale))
})), recursive = FALSE)
one <- function(corrected) unlist(lapply(c(0, 1.5), function(mu) lapply(groups, function(g) {
  test <- t.test(g$x, mu = mu)
  df <- unname(test$parameter)
  scale <- (if (corrected) hedges(df) else 1) / sqrt(length(g$x))
  t <- unname(test$statistic)
  list(given = list(x = several(g$x), nullValue = mu), gives = effect(t * scale, student_limits(t, df, 0.95) * scale))
})), recursive = FALSE)

# From an analysis of variance, so that the formulas in f and df are checked against sums of squares.
d <- data.frame(y = round(c(sin(1:24) + rep(c(0, 0.4, 1.1), each = 8), cos(1:24) + rep(c(0.5, 0.2, 2), each = 8)), 4),
  a = factor(rep(c("no", "yes"), each = 24)), b = factor(rep(rep(c("low", "mid", "high"), each = 8), 2)))
table <- anova(lm(y ~ a * b, d))
squares <- table[["Sum Sq"]]
error <- squares[4] / table$Df[4]
variance <- lapply(1:3, function(k) {
  f <- table[["F value"]][k]; df1 <- table$Df[k]; df2 <- table$Df[4]
  others <- sum(squares[1:3][-k]) / error
  limits <- fisher_limits(f, df1, df2, 0.9)
  share <- function(others) limits / (limits + others + df1 + df2 + 1)
  list(given = list(f = f, df1 = df1, df2 = df2, others = others), gives = list(
    eta = effect(squares[k] / sum(squares), share(others)),
    partialEta = effect(squares[k] / (squares[k] + squares[4]), share(0)),
    omega = effect((squares[k] - df1 * error) / (sum(squares) + error), share(others)),
    partialOmega = effect(df1 * (f - 1) / (df1 * (f - 1) + df1 + df2 + 1), share(0))))
})
noncentrality <- lapply(list(c(0.02, 2, 30), c(1, 3, 20), c(4.6, 1, 57), c(12.5, 4, 300), c(80, 2, 12), c(500, 1, 40)), function(g)
  list(given = several(g), gives = { l <- fisher_limits(g[1], g[2], g[3], 0.95); list(low = l[1], high = l[2]) }))

fixture(list(d = unname(two(FALSE)), g = unname(two(TRUE)), one_d = unname(one(FALSE)), one_g = unname(one(TRUE)), variance = variance, noncentrality = noncentrality))
