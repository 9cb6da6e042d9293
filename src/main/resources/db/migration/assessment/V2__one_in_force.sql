-- Of the scorecards of a union and period at most one is in force, whatever the program does.
ALTER TABLE scorecard
    ADD COLUMN in_force BOOLEAN GENERATED ALWAYS AS (IF(superseded_at IS NULL, 1, NULL)) VIRTUAL,
    ADD UNIQUE KEY scorecard_in_force (union_id, period, in_force);
