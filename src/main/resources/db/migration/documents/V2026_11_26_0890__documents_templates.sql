-- A version of the template of a printed form. None in use means the one that comes with the program.
create table documents.template (
    institution_id uuid not null,
    id uuid not null,
    form text not null,
    version integer not null,
    file_id uuid not null,
    fields text[] not null,
    note text not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null,
    in_use boolean not null,
    chosen_at timestamptz,
    chosen_by uuid,
    primary key (institution_id, id),
    foreign key (institution_id, file_id) references documents.file,
    constraint template_version_once unique (institution_id, form, version),
    constraint template_chosen_whole check ((chosen_at is null) = (chosen_by is null)),
    constraint template_in_use_was_chosen check (not in_use or chosen_at is not null)
);
create unique index one_template_in_use on documents.template (institution_id, form) where in_use;
create index template_file on documents.template (institution_id, file_id);

-- The last registration number of a form in a year. Its row is held while a paper is registered: numbers are neither missed nor given twice.
create table documents.print_number (
    institution_id uuid not null,
    form text not null,
    year integer not null,
    last integer not null,
    primary key (institution_id, form, year)
);

-- What was printed. A record keeps the number of its first printing; later ones are copies.
create table documents.printed (
    institution_id uuid not null,
    id uuid not null,
    form text not null,
    year integer not null,
    number integer not null,
    record_id uuid not null,
    family_id uuid,
    template_id uuid,
    copies integer not null,
    printed_on date not null,
    printed_by uuid not null,
    last_on date not null,
    last_by uuid not null,
    primary key (institution_id, id),
    foreign key (institution_id, template_id) references documents.template,
    constraint printed_number_once unique (institution_id, form, year, number),
    constraint printed_record_once unique (institution_id, form, record_id)
);
create index printed_template on documents.printed (institution_id, template_id);
create index printed_latest on documents.printed (institution_id, printed_on desc, id desc);

call platform.wall('documents.template');
call platform.wall('documents.print_number');
call platform.wall('documents.printed');
