-- Names for a million invented people: the nation's own beside syllables, so that a few names are very common and most are rare.
-- 60,000 family names and 20,000 given names; rank r is borne in proportion to a power of it.
create temporary table land (place serial, en text, cy text);
insert into land (en, cy) select en, cy from unnest(
    string_to_array('mere wick combe ford hurst croft garth thwaite ness beck fell shaw mere wick combe ford', ' '),
    string_to_array('Cwm Bryn Pant Nant Coed Glan Rhos Pen Tal Maes Llyn Tŷ Dôl Craig Gwern Tre', ' ')) words (en, cy);
create temporary table creature (place serial, en text, cy text);
insert into creature (en, cy) select en, cy from unnest(
    string_to_array('Newt Stoat Heron Badger Curlew Dormouse Plover Adder Thrush Lapwing Polecat Minnow Vole Kestrel Magpie Sandpiper Bittern Puffin Hedgehog Weasel', ' '),
    string_to_array('llwynog draenog ystlum gwiwer penbwl crëyr pilipala malwen gwenynen cacwn siglen titw llyffant eog wylan brân morlo crwban gwdihŵ ceirw', ' ')) words (en, cy);
create temporary table given_name (rank integer primary key, name text);
insert into given_name select rank, name from unnest(string_to_array(
    'Siân Angharad Megan Ffion Nerys Eleri Bethan Cerys Lowri Heledd Rhiannon Gwenllïan Mair Elin Catrin Nia Sioned Mared Haf Menna Eirlys Non Luned Tegwen Mererid Llinos Glesni Enfys Gwawr Ceridwen Alice Priya Hannah Laura Amina Grace Zofia Emily Sarah Julie Karen Fatima Olena Chloe Joanne Wendy Nicola Rebecca Mei Ngozi Anjali Claire Donna Beverley Llŷr Gethin Rhodri Ioan Tomos Siôn Gruffudd Iwan Osian Emrys Dafydd Gwilym Aneurin Twm Daniel George Yusuf Peter Martin Oliver Kwame Callum Stuart Ravi', ' '))
    with ordinality names (name, rank);
create temporary table syllable as
select initcap(a || v || b) as head, tail, row_number() over (order by md5(a || v || b || tail)) as place
  from unnest(string_to_array('b br c cl d dr f ff g gl gw h l ll m n p r rh s st t th tr w', ' ')) a,
       unnest(string_to_array('a e i o u y', ' ')) v, unnest(string_to_array('b c d dd g l ll m n r s t th', ' ')) b,
       unnest(string_to_array('an er edd in on ton ley ard ion wen wyn ys ell ams and ett ick en et as', ' ')) tail;
insert into given_name select 78 + place, head || tail from syllable where place between 1 and 19922;
create temporary table family_name (rank integer primary key, name text);
insert into family_name
select row_number() over (order by md5(name)), name
  from (select l.cy || c.cy as name from land l, creature c union select c.en || l.en from land l, creature c) made;
insert into family_name
select (select max(rank) from family_name) + place - 19922, head || lower(tail || right(head, 1) || 'o') from syllable
 where place between 19923 and 38500;
insert into family_name
select (select max(rank) from family_name) + place, head || 's' || tail from syllable where place <= 38500;
analyze given_name, family_name, land, creature;
