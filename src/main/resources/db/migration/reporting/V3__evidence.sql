-- How much evidence proves is said by the class it is of, in the definitions. Before, each piece carried it itself, under
-- classes that no definition named.
update evidence_item set kind = case kind
    when 'statistics-letter' then 'official-letter'
    when 'member-register' then 'register-query'
    when 'dated-list' then 'official-letter'
    when 'press-archive' then 'publication'
    when 'imprint' then 'publication'
    when 'roster' then 'list'
    when 'allocation-letter' then 'statement'
    when 'cover-photo' then 'photo'
    when 'application-form' then 'application'
    when 'survey-summary' then 'statement'
    else kind end;

-- Evidence stands behind a figure or behind a record. round: as with records, how often the submission had been handed in.
-- What was handed in is not deleted but taken back.
alter table evidence_item
    drop column strength,
    modify element varchar(64),
    add column record_type     varchar(64) after element,
    add column record_number   int         after record_type,
    add column uploaded_by     varchar(64),
    add column round           int not null default 0,
    add column withdrawn_at    datetime(3),
    add column withdrawn_by    varchar(64),
    add column withdrawn_round int,
    add key evidence_record (submission_id, record_type, record_number),
    add constraint evidence_behind check (
        (element is null) = (record_type is not null) and (record_type is null) = (record_number is null));
