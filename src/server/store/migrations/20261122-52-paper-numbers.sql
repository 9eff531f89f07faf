-- Steering committees issue papers with a series of their own (NĐ 30/2020, Phụ lục I, phần I, II.3a), and the register says of each
-- number what its form asks for (Phụ lục IV, mẫu I).

alter table issuer drop constraint issuer_kind_check;
alter table issuer add constraint issuer_kind_check
  check (kind in ('committee', 'police', 'culture', 'front', 'steering'));
-- A commune has several steering committees, and one of each other body.
alter table issuer drop constraint issuer_commune_id_kind_key;
create unique index issuer_one_of_a_kind on issuer (commune_id, kind) where kind <> 'steering';
-- The last day on which it issues papers; what it issued stays.
alter table issuer add column ended_on date check (ended_on is null or kind = 'steering');

alter table paper_number
  -- What stands after the stroke as it was printed: `KH-UBND`, `UBND-VHXH`.
  add column symbol text check (symbol <> ''),
  add column signer text check (signer <> ''),
  add column recipients text check (recipients <> ''),
  -- The unit or person that keeps the copy.
  add column archive text check (archive <> ''),
  add column copies int check (copies > 0),
  -- When it was handed over, as a register that was brought in says; of our own papers their sendings say it.
  add column passed_on date,
  add column note text check (note <> '');

update paper_number set symbol = case series when 'CV' then issuer.symbol else series || '-' || issuer.symbol end
  from issuer where (issuer.commune_id, issuer.id) = (paper_number.commune_id, paper_number.issuer_id);
alter table paper_number alter column symbol set not null;

grant update (symbol, signer, recipients, archive) on paper_number to thidua_app;

-- Noted twice in a moment is noted once; what was noted by mistake is taken back, and its event stays.
create unique index on paper_sending (commune_id, number_id, unit_id, way, sent_on) where unit_id is not null;
create unique index on paper_sending (commune_id, number_id, body, way, sent_on) where body is not null;
create policy taken_back_by_officers on paper_sending as restrictive for delete
  using ((select actor_role()) in ('administrator', 'officer'));
grant delete on paper_sending to thidua_app;
