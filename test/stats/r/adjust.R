source("json.R")

lists <- list(
  plain = c(0.01, 0.02, 0.03, 0.04, 0.05), unordered = c(0.9, 1e-12, 0.04, 0.0003, 0.5, 0.04, 0.011), ties = c(0.02, 0.02, 0.02, 1, 0),
  missing = c(0.03, NA, 0.001, NA, 0.2), one = 0.04, many = ((1:200 * 37) %% 200 + 0.5)^3 / 200^3
)
methods <- c(bonferroni = "bonferroni", holm = "holm", hochberg = "hochberg", bh = "BH", by = "BY")

fixture(lapply(methods, function(method) lapply(lists, function(p) list(given = several(p), gives = several(p.adjust(p, method))))))
