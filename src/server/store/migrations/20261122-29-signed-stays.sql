-- What was signed is not written in any more, by whatever way: a changed source only marks it, and a person makes the next version.
create policy signed_stays on compilation as restrictive for update using (not exists (
  select from compilation_act done
  where (done.commune_id, done.compilation_id) = (compilation.commune_id, compilation.id) and done.act = 'signed'));
