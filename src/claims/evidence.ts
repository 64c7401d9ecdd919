/** What shows something to whoever reads it. */
export const EVIDENCE =
  /\b(?:imag(?:es?|ery)|pictures?|photos?|photographs?|footage|videos?|recordings?|data|figures|statistics|numbers|records?|documents?|files|papers?|reports?|stud(?:y|ies)|research|surveys?|tests?|polls?|census|analys[ie]s|scans?|results?|findings|logs?|maps?|charts?|models?|estimates?|accounts?|minutes|letters?|e-?mails?|filings?|indictment|evidence|radar|tracking|readings?|samples?|inspections?|audits?|review|inquiry|investigation)\b/iu;
