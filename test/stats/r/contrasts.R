# Base R only. Contrasts of cell means from lm of one coefficient per cell; separate errors from the cells' variances; simple effects as
# linear hypotheses about those coefficients.
source("json.R")

contrast_of <- function(y, cell, weights, level) {
  model <- lm(y ~ 0 + cell)
  estimate <- sum(weights * coef(model))
  df <- df.residual(model)
  se <- sqrt(drop(weights %*% vcov(model) %*% weights))
  result <- function(se, df) list(estimate = estimate, se = se, t = estimate / se, df = df,
    p = 2 * pt(-abs(estimate / se), df), low = estimate - qt((1 + level) / 2, df) * se, high = estimate + qt((1 + level) / 2, df) * se,
    standardised = estimate / summary(model)$sigma)
  part <- weights^2 * tapply(y, cell, var) / tapply(y, cell, length)
  used <- weights != 0
  separateDf <- sum(part[used])^2 / sum((part^2 / (tapply(y, cell, length) - 1))[used])
  list(pooled = result(se, df), separate = result(sqrt(sum(part[used])), separateDf))
}

hypothesis <- function(y, cell, rows) {
  model <- lm(y ~ 0 + cell)
  value <- rows %*% coef(model)
  unscaled <- rows %*% summary(model)$cov.unscaled %*% t(rows)
  squares <- drop(t(value) %*% solve(unscaled) %*% value)
  f <- squares / nrow(rows) / summary(model)$sigma^2
  list(squares = squares, df1 = nrow(rows), df2 = df.residual(model), f = f, p = pf(f, nrow(rows), df.residual(model), lower.tail = FALSE))
}

data_of <- function(levels, counts) {
  grid <- rev(expand.grid(rev(lapply(levels, seq_len))))
  names(grid) <- LETTERS[seq_along(levels)]
  rows <- rep(seq_len(nrow(grid)), rep_len(counts, nrow(grid)))
  list(grid = grid, cell = factor(rows), labels = lapply(grid[rows, , drop = FALSE], identity),
    y = round(3 + rows %% 3 + rnorm(length(rows), sd = 0.5 + 0.4 * rows), 2))
}

planned <- function(data, weights, level = 0.95) {
  both <- contrast_of(data$y, data$cell, weights, level)
  one <- function(error) list(given = list(y = several(data$y), labels = data$labels, weights = weights, error = error, level = level), gives = both[[error]])
  list(pooled = one("pooled"), separate = one("separate"))
}

simple <- function(data, of, at) {
  grid <- data$grid
  gives <- lapply(unique(grid[[at]]), function(level) {
    here <- grid[[at]] == level
    mean_of <- function(k) { chosen <- here & grid[[of]] == k; chosen / sum(chosen) }
    k <- max(grid[[of]])
    rows <- t(vapply(seq_len(k - 1), function(j) mean_of(j + 1) - mean_of(j), numeric(nrow(grid))))
    means <- vapply(seq_len(k), function(j) sum(mean_of(j) * tapply(data$y, data$cell, mean)), 1)
    difference <- if (k == 2) contrast_of(data$y, data$cell, rows[1, ], 0.95)$pooled else NA
    c(list(at = level, means = means), hypothesis(data$y, data$cell, rows), list(difference = difference))
  })
  list(given = list(y = data$y, labels = data$labels, of = of, at = at), gives = gives)
}

set.seed(3)
two <- data_of(2, c(7, 11))
four <- data_of(c(2, 2), c(5, 9, 7, 4))
six <- data_of(c(3, 2), c(4, 3, 7, 5, 2, 6))
eight <- data_of(c(2, 2, 2), c(3, 5, 4, 8, 2, 6, 7, 3))
fixture(list(
  contrasts = unlist(list(
    "two groups" = planned(two, c(-1, 1)),
    "two of four cells" = planned(four, c(0, 1, 0, -1), 0.9),
    "an interaction of 2 x 2" = planned(four, c(1, -1, -1, 1)),
    "a line over three levels" = planned(six, c(-1, -1, 0, 0, 1, 1) / 2),
    "an interaction of 2 x 2 x 2" = planned(eight, c(1, -1, -1, 1, -1, 1, 1, -1) / 4, 0.99)
  ), recursive = FALSE),
  simple = list(
    "2 x 2" = simple(four, "A", "B"),
    "3 at 2" = simple(six, "A", "B"),
    "2 at 3" = simple(six, "B", "A"),
    "2 x 2 x 2, over the third" = simple(eight, "A", "C")
  )
))
