"""Writes the piles that labels.tsv names, an article a line, from the unpacked sets.

    python3 make_piles.py DATA OUT     DATA: a folder with BASIL, galaxy-events, ECB+ 1-35, NewsWCL50 and FNC-1 train unpacked in it
"""
import csv
import glob
import json
import os
import random
import re
import sys
from xml.etree import ElementTree as ET

D, O = sys.argv[1:3]
os.makedirs(O, exist_ok=True)
def out(name,arts):
    with open(f'{O}/{name}.jsonl','w') as f:
        for a in arts: f.write(json.dumps({k:v for k,v in a.items() if v})+'\n')
def detok(ts):
    s=' '.join(ts)
    s=re.sub(r" ([.,;:!?%)\]’”])",r"\1",s); s=re.sub(r"([(\[$“‘]) ",r"\1",s); s=re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m|’s)\b",r"\1",s)
    # pair straight quotes
    parts=s.split('"'); r=parts[0]
    for i,p in enumerate(parts[1:]):
        if i%2==0: r=r+'"'+p.lstrip()
        else: r=r.rstrip()+'"'+p
    s=re.sub(r"`` ",'"',r); s=re.sub(r" ''",'"',s); 
    return s
# basil
tr={}
for f in glob.glob(D+'/articles/*/*.json'):
    d=json.load(open(f)); k=os.path.basename(os.path.dirname(f))+'_'+re.sub(r'_\d+\.json$','',os.path.basename(f))
    tr.setdefault(k,[]).append(dict(id=os.path.basename(f)[:-5],outlet=d['source'].upper(),title=d['title'],published=d['date'],text='\n\n'.join(' '.join(p) for p in d['body-paragraphs'])))
for k,a in sorted(tr.items()): out('basil-'+k,a)
# galaxy handpicked
for n in ('handpicked','wikinews_medium'):
    d=json.load(open(f'{D}/{n}.json'))
    for i,e in enumerate(d):
        if len(e['articles'])<3: continue
        out(f'galaxy-{n}-{i}',[dict(id=f'g{i}-{j}',outlet=re.sub(r'^https?://(www\.)?([^/]+).*',r'\2',a.get('ext_url') or ''),title=a['title'],published=(a['created_at']['$date'] if n=='handpicked' and isinstance(a['created_at']['$date'],str) else ''),text=a['text']) for j,a in enumerate(e['articles'])])
# ecb
for t in os.listdir(D):
    if not t.isdigit(): continue
    for kind in ('ecb','ecbplus'):
        arts=[]
        for f in sorted(glob.glob(f'{D}/{t}/{t}_*{kind}.xml')):
            sents={}
            for tok in ET.parse(f).getroot().iter('token'): sents.setdefault(int(tok.get('sentence')),[]).append(tok.text)
            ls=[detok(v) for k,v in sorted(sents.items()) if not(kind=='ecbplus' and k==0)]
            arts.append(dict(id=os.path.basename(f)[:-4],outlet='Outlet '+os.path.basename(f)[:-4],text='\n'.join(ls)))
        out(f'ecb-{t}-{kind}',arts)
# newswcl
for i in range(4):
    docs={}
    for line in open(f'{D}/topic-{i}.conll'):
        p=line.rstrip('\n').split('\t')
        if len(p)<4: continue
        docs.setdefault(p[0],{}).setdefault(int(p[1]),[]).append(p[3])
    out(f'wcl-{i}',[dict(id='w'+re.sub(r'\W','',k),outlet='Outlet '+k.split('_')[-1],text='\n'.join(detok([w for w in s if w!='\\n']) for _,s in sorted(v.items()))) for k,v in docs.items()])
# fnc
csv.field_size_limit(10**9)
bodies={r['Body ID']:r['articleBody'] for r in csv.DictReader(open(D+'/train_bodies.csv',newline=''))}
par={}
def find(x):
    par.setdefault(x,x)
    while par[x]!=x: x=par[x]
    return x
for r in csv.DictReader(open(D+'/train_stances.csv',newline='')):
    if r['Stance'] not in ('3','unrelated'): par[find('h'+r['Headline'])]=find('b'+r['Body_ID'])
st={}
for b in bodies: st.setdefault(find('b'+b),[]).append(b)
big=sorted([v for v in st.values() if 6<=len(v)<=20],key=lambda v:v[0])
random.seed(3); random.shuffle(big)
for n,v in enumerate(big[:20]): out(f'fnc-{n}',[dict(id='f'+b,outlet='Outlet '+b,text=bodies[b]) for b in v if len(bodies[b])>300])
