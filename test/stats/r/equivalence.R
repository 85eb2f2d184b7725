source("json.R")

groups <- list(
  alike = list(x = round(sin(1:40), 3), y = round(sin(2:30) + 0.01, 3)),
  sleep = list(x = sleep$extra[1:10], y = sleep$extra[11:20]),
  unequal = list(x = c(12.1, 9.9, 10.4, 11.3, 10.8, 9.2, 10.1), y = c(14, 2.5, 9, 21.5))
)
side <- function(test) list(t = unname(test$statistic), p = test$p.value)

cases <- list()
for (name in names(groups)) for (equal in c(TRUE, FALSE)) for (margin in list(c(-0.5, 0.5), c(-4, 3), c(-9, 9))) {
  g <- groups[[name]]
  lower <- t.test(g$x, g$y, var.equal = equal, mu = margin[1], alternative = "greater")
  upper <- t.test(g$x, g$y, var.equal = equal, mu = margin[2], alternative = "less")
  around <- t.test(g$x, g$y, var.equal = equal, conf.level = 0.9)
  p <- max(lower$p.value, upper$p.value)
  cases[[paste(name, equal, margin[2])]] <- list(
    given = list(x = several(g$x), y = several(g$y), equalVariances = equal, margin = margin),
    gives = list(estimate = unname(around$estimate[1] - around$estimate[2]), se = around$stderr, df = unname(around$parameter), lower = side(lower), upper = side(upper),
      p = p, low = around$conf.int[1], high = around$conf.int[2], equivalent = p < 0.05))
}
fixture(cases)
