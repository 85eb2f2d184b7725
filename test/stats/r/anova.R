# Base R only. Type III by drop1 on sum-to-zero contrasts, type II by comparing models that hold every term without the tested one.
source("json.R")
options(contrasts = c("contr.sum", "contr.poly"))

terms_of <- function(names, order) {
  unlist(lapply(seq_len(min(order, length(names))), function(k) combn(names, k, paste, collapse = ":")))
}

# Limits of the noncentrality as a share: lambda / (lambda + n). The noncentral F is summed here from its Poisson mixture of betas, since
# pf(ncp =) stops at errors of 1e-9.
share_limits <- function(f, df1, df2, n, level) {
  below <- function(lambda) sum(dpois(0:2000, lambda / 2) * pbeta(df1 * f / (df1 * f + df2), df1 / 2 + 0:2000, df2 / 2))
  limit <- function(p) {
    miss <- function(lambda) below(lambda) - p
    lambda <- if (miss(0) <= 0) 0 else uniroot(miss, c(0, 1000), tol = 1e-13)$root
    lambda / (lambda + n)
  }
  list(low = limit((1 + level) / 2), high = limit((1 - level) / 2))
}

design <- function(counts, levels, order = length(levels)) {
  grid <- rev(expand.grid(rev(lapply(levels, seq_len))))
  names(grid) <- LETTERS[seq_along(levels)]
  rows <- grid[rep(seq_len(nrow(grid)), rep_len(counts, nrow(grid))), , drop = FALSE]
  y <- round(10 + rowSums(rows) + 0.7 * apply(rows, 1, prod) + rnorm(nrow(rows), sd = 1.5), 2)
  data <- data.frame(y = y, lapply(rows, factor))
  terms <- terms_of(names(grid), order)
  sets <- strsplit(terms, ":")
  model <- function(kept) lm(reformulate(c("1", terms[kept]), "y"), data)
  full <- model(rep(TRUE, length(terms)))
  sums <- function(kept, added) deviance(model(kept)) - deviance(model(kept | added))
  table <- function(type, squares) {
    df <- vapply(sets, function(set) prod(levels[match(set, LETTERS)] - 1), 1)
    f <- squares / df / (deviance(full) / df.residual(full))
    p <- pf(f, df, df.residual(full), lower.tail = FALSE)
    if (type == "III") stopifnot(all.equal(p, dropped[-1, "Pr(>F)"]))
    effects <- lapply(seq_along(terms), function(k) list(name = terms[k], squares = squares[k], df1 = df[k], df2 = df.residual(full), meanSquare = squares[k] / df[k],
      f = f[k], p = p[k], partialEtaSquared = squares[k] / (squares[k] + deviance(full)),
      partialOmegaSquared = df[k] * (f[k] - 1) / (df[k] * (f[k] - 1) + nrow(data)),
      interval = share_limits(f[k], df[k], df.residual(full), nrow(data), 0.9)))
    list(given = list(y = data$y, labels = lapply(rows, identity), type = type, order = order),
      gives = list(type = type, effects = effects, n = nrow(data), residual = list(squares = deviance(full), df = df.residual(full))))
  }
  index <- seq_along(terms)
  one <- vapply(index, function(k) sums(index < k, index == k), 1)
  two <- vapply(index, function(k) {
    apart <- !vapply(sets, function(set) all(sets[[k]] %in% set), TRUE)
    sums(apart, index == k)
  }, 1)
  dropped <- drop1(full, scope = as.formula(paste("~", paste(terms, collapse = "+"))), test = "F")
  three <- dropped[-1, "Sum of Sq"]
  list(I = table("I", one), II = table("II", two), III = table("III", three))
}

set.seed(2)
fixture(unlist(list(
  "one way, three groups" = design(c(5, 8, 4), 3),
  "2 x 2, balanced" = design(6, c(2, 2)),
  "2 x 2, unbalanced" = design(c(3, 9, 7, 4), c(2, 2)),
  "3 x 2, unbalanced" = design(c(4, 2, 7, 5, 3, 6), c(3, 2)),
  "2 x 2 x 2, unbalanced" = design(c(3, 5, 4, 8, 2, 6, 7, 3), c(2, 2, 2)),
  "2 x 2 x 2, balanced" = design(4, c(2, 2, 2)),
  "2 x 3 x 2, unbalanced, interactions of two only" = design(c(3, 5, 2, 4, 4, 2, 6), c(2, 3, 2), 2),
  "4 x 3, unbalanced, main effects only" = design(c(2, 3, 4, 1, 5), c(4, 3), 1)
), recursive = FALSE))
