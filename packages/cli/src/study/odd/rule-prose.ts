/** The same of the parameters of the rule `dual-power`. */
export const RULE_PROSE: Readonly<Record<string, string>> = {
  influence: "Share of the gap to what others say that somebody open closes in one hearing (alpha). .5 lies in the middle of its range, as DeGroot's and Deffuant's models have it; no experiment we know of fixes it.",
  certaintyResistance: "How far certainty alone resists, whatever the power (zeta). That certain attitudes resist is well known (Rucker et al. 2014), by how much is not; .5 makes the wholly certain half as open.",
  powerErosion: "How far uncertainty erodes confidence in one's power (eta), the first step of Experiment 3. At 1 the wholly uncertain have no confidence left; at 0 power stays secure and the reversal must vanish, which is a negative control.",
  tolerance: "Insecure power that is borne before others' pressure is felt as a threat (theta). .3 is as much insecure power as a participant in control has on average when wholly uncertain, so that control is on average, though not everybody in it, without threat; Brehm's theory asks for a threshold and does not give its place.",
  reactance: "How strongly threat turns what is said towards the opposite pole (rho). 1 is the most at which a synchronous run cannot flip to and fro; at 0 there is no reactance, the chief negative control.",
  conformity: "Pressure to go along before others, on those without power (nu). Asch's and Ye et al.'s results ask for more than 0; .3 is assumed.",
  threatBlock: "How far threat also closes the private attitude (kappa): 0 lets the threatened learn in private like others, 1 not at all. The abstract says only that nobody diverges in private, so both ends are compatible and .5 is a middle, to be swept.",
  saturation: "Evidence at which social impact is half of what it can be (h). 0 in the laboratory, where a handful of opinions has full impact; it matters in networks.",
  anchoring: "Pull back to where the attitude began, per step (f). 0 in the laboratory, which lasts one step.",
  threatMemory: "Share of threat that is carried to the next step (m). Without effect in a single step that begins without threat; 0.",
  sayingIsBelieving: "How far having said something moves the attitude towards it (iota). Schlosser (2005) finds that those who post lower ratings do not come to think so, which supports 0; nobody speaks in the laboratory.",
  validation: "How far hearing agreement makes more certain (lambda_C). 0: the article manipulates certainty and does not let it answer.",
  selfValidation: "How far power validates what was just heard when an empowering act follows it (psi). 0, since power precedes the opinions here.",
};
