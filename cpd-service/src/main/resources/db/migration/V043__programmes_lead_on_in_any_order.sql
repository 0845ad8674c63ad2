-- The programmes of a set come in any order: what one leads to may stand after it.
alter table programme alter constraint programme_leads_to_fkey deferrable initially immediate;
