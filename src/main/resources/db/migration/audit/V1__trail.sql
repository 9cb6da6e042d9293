-- Appended only. The one row of audit_head holds the hash of the newest entry and is the lock of the chain.
CREATE TABLE audit_entry (
    number  BIGINT       NOT NULL PRIMARY KEY,
    at      DATETIME(6)  NOT NULL,
    actor   VARCHAR(100) NOT NULL,
    deed    VARCHAR(60)  NOT NULL,
    subject VARCHAR(400) NOT NULL,
    hash    CHAR(64)     NOT NULL
);

CREATE TABLE audit_head (
    id   INT      NOT NULL PRIMARY KEY,
    hash CHAR(64) NOT NULL
);

INSERT INTO audit_head (id, hash) VALUES (1, REPEAT('0', 64));
