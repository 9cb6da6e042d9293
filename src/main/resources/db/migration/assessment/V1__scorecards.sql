-- Scorecards are appended; one that differs supersedes the one before. Content and head are JSON, see CardJson.
CREATE TABLE scorecard (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT         NOT NULL,
    union_id      VARCHAR(40) NOT NULL,
    period        VARCHAR(7)  NOT NULL,
    format        INT         NOT NULL, -- of the content; see CardJson.FORMAT
    rules_hash    CHAR(64)    NOT NULL, -- of the definition it was made by
    content       MEDIUMBLOB  NOT NULL,
    content_hash  CHAR(64)    NOT NULL,
    head          BLOB        NOT NULL,
    frozen_at     DATETIME(6) NOT NULL,
    superseded_at DATETIME(6) NULL,
    KEY scorecard_of_union (union_id, period, superseded_at),
    KEY scorecard_of_period (period, superseded_at)
);

-- One row a period that was ever assessed; locked while it is being assessed, so that two runs cannot interleave.
CREATE TABLE assessed_period (
    period      VARCHAR(7)  NOT NULL PRIMARY KEY,
    assessed_at DATETIME(6) NOT NULL
);
