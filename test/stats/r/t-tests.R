source("json.R")

# The sleep data of Student (1908), and others that differ in size, spread and place.
groups <- list(
  sleep = list(x = sleep$extra[1:10], y = sleep$extra[11:20]),
  unequal = list(x = c(12.1, 9.9, 10.4, 11.3, 10.8, 9.2, 10.1), y = c(14, 2.5, 9, 21.5)),
  far_apart = list(x = round(100 + sin(1:30), 4), y = round(cos(1:25) / 3, 4)),
  smallest = list(x = c(1, 2), y = c(2.5, 4))
)
same_length <- lapply(groups, function(g) { n <- min(length(g$x), length(g$y)); list(x = g$x[1:n], y = g$y[1:n]) })

result <- function(test, estimate) list(estimate = estimate, se = test$stderr, t = unname(test$statistic), df = unname(test$parameter),
  p = test$p.value, low = test$conf.int[1], high = test$conf.int[2])
cases <- function(groups, run, estimate) {
  all <- list()
  for (name in names(groups)) for (alternative in c("two.sided", "less", "greater")) for (setting in list(c(0, 0.95), c(1.5, 0.99))) {
    g <- groups[[name]]
    options <- list(alternative = sub(".", "-", alternative, fixed = TRUE), nullValue = setting[1], level = setting[2])
    test <- run(g, alternative = alternative, mu = setting[1], conf.level = setting[2])
    all[[paste(name, alternative, setting[1])]] <- list(given = list(x = several(g$x), y = several(g$y), options = options), gives = result(test, estimate(test)))
  }
  all
}
difference <- function(test) unname(test$estimate[1] - test$estimate[2])

fixture(list(
  one = cases(groups, function(g, ...) t.test(g$x, ...), function(test) unname(test$estimate)),
  paired = cases(same_length, function(g, ...) t.test(g$x, g$y, paired = TRUE, ...), function(test) unname(test$estimate)),
  student = cases(groups, function(g, ...) t.test(g$x, g$y, var.equal = TRUE, ...), difference),
  welch = cases(groups, function(g, ...) t.test(g$x, g$y, ...), difference)
))
